using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Bobine.Core;
using Bobine.Plan;

namespace Bobine.Studio.Plans;

/// <summary>Addresses of portraits: the member itself is in the address, so that a portrait never goes stale and needs no store.</summary>
public static class PortraitAddress
{
    public static string Of(FilmPlan plan, CastMember member)
    {
        var alone = new FilmPlan { Seed = plan.Seed, Cast = [member with { Voice = null, Likeness = null, Name = null }] };
        return "/studio/portraits/" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(PlanJson.Write(alone)));
    }

    /// <exception cref="UserException">It is no address of a portrait.</exception>
    public static (CastMember Member, ulong Seed) Read(string address)
    {
        if (address.Length > 6000 || !Base64Url.IsValid(address)) throw new UserException("This is no portrait's address.");
        var plan = PlanJson.Read(Base64Url.DecodeFromChars(address));
        if (plan.Cast.Count != 1) throw new UserException(string.Create(CultureInfo.InvariantCulture, $"A portrait shows one member and this names {plan.Cast.Count}."));
        PlanValidation.ThrowIfFaulty(plan with { Shots = [new() { Id = "s1" }] });
        return (plan.Cast[0], plan.Seed);
    }
}
