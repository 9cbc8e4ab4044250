using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bobine.Plan.Document;

/// <summary>How a field is written in the document.</summary>
internal enum FieldForm { Text, Whole, Seed, Seconds, Number, Moment, Mark, Record, Records, Texts, TextMap, ValueMap, OriginMap }

/// <summary>One field of a record of the plan: its name in the document, its form, and what it holds when it is left out.</summary>
internal sealed record FieldShape(string Name, PropertyInfo Property, FieldForm Form, bool Required, object? Default)
{
    public bool AlwaysWritten { get; } = Property.IsDefined(typeof(AlwaysWrittenAttribute)) || Property.IsDefined(typeof(RequiredMemberAttribute));
    public bool IsIdentity { get; } = Property.IsDefined(typeof(IdentityAttribute));
    public BoundsAttribute? Bounds { get; } = Property.GetCustomAttribute<BoundsAttribute>();
    public WordList? Words { get; } = Property.GetCustomAttribute<WordAttribute>()?.List;
    public bool IsNullable { get; } =
        Nullable.GetUnderlyingType(Property.PropertyType) is not null || new NullabilityInfoContext().Create(Property).WriteState == NullabilityState.Nullable;

    /// <summary>Gets the record type of this field or of its items.</summary>
    public Type RecordType => Form == FieldForm.Records ? Property.PropertyType.GetGenericArguments()[0] : Property.PropertyType;

    public object? Get(object record) => Property.GetValue(record);
    public void Set(object record, object? value) => Property.SetValue(record, value);
}

/// <summary>The fields of one record type of the plan, in the order of its declaration. Reading, writing, the schema, validation, edits and differences all follow it.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Shapes = new();

    private RecordShape(Type type)
    {
        Type = type;
        var blank = Create();
        Fields =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite && !property.IsDefined(typeof(JsonIgnoreAttribute)))
                .OrderBy(property => property.MetadataToken)
                .Select(property => Describe(property, blank)),
        ];
    }

    public Type Type { get; }
    public IReadOnlyList<FieldShape> Fields { get; }
    public FieldShape? Identity => Fields.FirstOrDefault(candidate => candidate.IsIdentity);


    /// <summary>Gets the field that names an item of a list in paths: its id, or for a placement whom it places; null when items are numbered.</summary>
    public FieldShape? Key => Identity ?? (Type == typeof(Placement) ? Find("who") : null);

    public static RecordShape Of(Type type) => Shapes.GetOrAdd(type, key => new RecordShape(key));

    /// <summary>Gets whether a value is a record of the plan rather than a scalar, list or map.</summary>
    public static bool IsRecord(object value) => value is FilmPlan or CastMember or Look or Shot or Weather or Camera or CameraMove or Placement or Beat;

    public FieldShape? Find(string name) => Fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.Ordinal));

    /// <summary>Makes a record that holds its defaults.</summary>
    public object Create() => Activator.CreateInstance(Type)!;

    private static FieldShape Describe(PropertyInfo property, object blank)
    {
        var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) && !property.IsDefined(typeof(IdentityAttribute));
        return new(name, property, FormOf(property), required, property.GetValue(blank));
    }

    private static FieldForm FormOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string)) return FieldForm.Text;
        if (type == typeof(int)) return property.IsDefined(typeof(SecondsAttribute)) ? FieldForm.Seconds : FieldForm.Whole;
        if (type == typeof(ulong)) return FieldForm.Seed;
        if (type == typeof(float)) return FieldForm.Number;
        if (type == typeof(BeatTime)) return FieldForm.Moment;
        if (type == typeof(StageMark)) return FieldForm.Mark;
        if (type == typeof(EquatableList<string>)) return FieldForm.Texts;
        if (type == typeof(EquatableMap<string>)) return FieldForm.TextMap;
        if (type == typeof(EquatableMap<PlanValue>)) return FieldForm.ValueMap;
        if (type == typeof(EquatableMap<Origin>)) return FieldForm.OriginMap;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>) ? FieldForm.Records : FieldForm.Record;
    }
}
