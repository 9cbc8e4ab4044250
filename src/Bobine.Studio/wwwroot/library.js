// The library: a film plays while it is pointed at, two can be compared, one can be deleted.
const grid = document.querySelector("[data-library]");
if (grid) {
  for (const event of ["pointerenter", "focusin"]) grid.querySelectorAll(".film").forEach(card => card.addEventListener(event, () => {
    const video = card.querySelector("video");
    if (video && !matchMedia("(prefers-reduced-motion: reduce)").matches) { video.muted = true; video.play().catch(() => {}); }
  }));
  for (const event of ["pointerleave", "focusout"]) grid.querySelectorAll(".film").forEach(card => card.addEventListener(event, () => card.querySelector("video")?.pause()));
}
document.querySelectorAll("[data-delete]").forEach(button => button.addEventListener("click", async () => {
  if (!confirm(button.dataset.sure)) return;
  const answer = await fetch(`/studio/films/${button.dataset.delete}`, { method: "DELETE", headers: { "X-Bobine": "1" } });
  if (answer.ok) button.dataset.then ? location.assign(button.dataset.then) : button.closest(".film").remove();
}));
