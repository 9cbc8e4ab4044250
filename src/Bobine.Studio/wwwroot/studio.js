import { Player } from "./player.js";
import "./library.js";

const $ = id => document.getElementById(id);
const themes = $("theme");
themes?.addEventListener("click", () => {
  const theme = document.documentElement.dataset.theme;
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  localStorage.setItem("bobine-theme", (document.documentElement.dataset.theme = dark ? "light" : "dark"));
});
document.querySelectorAll("[data-lang]").forEach(link => link.addEventListener("click", event => {
  event.preventDefault();
  document.cookie = `bobine-lang=${link.dataset.lang};path=/;max-age=31536000;samesite=lax`;
  const address = new URL(location.href);
  address.searchParams.delete("lang");
  location.assign(address);
}));

const page = document.querySelector("[data-studio]");
if (page) start(page.dataset);

function start(words) {
  let plan = null, prompt = "", takes = 0, asking = null, job = null;
  const cards = $("cards"), film = $("film"), seek = $("seek"), fault = $("fault");
  const player = (window.bobinePlayer = new Player({
    canvas: $("picture"),
    caption: $("caption"),
    onTime(time, duration) {
      if (document.activeElement !== seek || !seek.matches(":active")) seek.value = Math.round(1000 * time / duration);
      seek.setAttribute("aria-valuetext", `${tenths(time)} s`);
      $("clock").textContent = `${tenths(time)} / ${tenths(duration)} s`;
      cards.style.setProperty("--now", `${100 * time / duration}%`);
    },
    onState(playing) {
      $("play").setAttribute("aria-label", playing ? words.pause : words.play);
      $("play").firstElementChild.textContent = playing ? "❚❚" : "▶";
    },
    onSilence(silent) { $("unmute").hidden = !silent; },
    onShot(index, bitmap) {
      const still = cards.querySelector(`[data-still="${index}"]`);
      still?.getContext("2d").drawImage(bitmap, 0, 0, still.width, still.height);
    },
    onFault: refuse,
  }));

  function refuse(problem) {
    fault.textContent = problem instanceof TypeError ? words.lost : problem.message;
    fault.hidden = false;
    document.body.classList.remove("asking");
  }

  async function ask(question, marks = { enter: performance.now() }) {
    asking?.abort();
    job = null;
    $("job").hidden = true;
    const mine = (asking = new AbortController());
    fault.hidden = true;
    document.body.classList.add("asking");
    player.wake();
    try {
      const answer = await post("/studio/plan", question, mine.signal);
      if (mine.signal.aborted) return;
      marks.planned = performance.now();
      marks.planner = answer.milliseconds;
      plan = answer.plan;
      show();
      const playing = player.load(plan, (window.bobineMarks = marks));
      lay(answer.html);
      marks.cards = performance.now();
      await playing;
    } catch (problem) {
      if (problem.name !== "AbortError") refuse(problem);
    } finally {
      if (asking === mine) document.body.classList.remove("asking");
    }
  }

  function show() {
    document.body.classList.add("making");
    $("desk").hidden = false;
    $("examples").hidden = true;
    film.pause();
    film.hidden = true;
    $("picture").hidden = false;
  }

  // Replaces the cards and keeps what was open and where the caret was.
  function lay(html) {
    const path = document.activeElement?.dataset?.path;
    const open = [...cards.querySelectorAll("details")].map(d => d.open);
    cards.innerHTML = html;
    cards.querySelectorAll("details").forEach((d, i) => (d.open = open[i] ?? false));
    if (path) cards.querySelector(`[data-path="${CSS.escape(path)}"]`)?.focus({ preventScroll: true });
  }

  const say = $("say");
  const fit = () => { if (CSS.supports("field-sizing", "content")) return; say.style.height = "auto"; say.style.height = `${say.scrollHeight}px`; };
  say.addEventListener("input", fit);
  say.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); $("ask").requestSubmit(); }
  });
  $("ask").addEventListener("submit", event => {
    event.preventDefault();
    prompt = say.value.trim();
    takes = 0;
    if (!prompt) { say.focus(); return; }
    history.replaceState(null, "", `/?say=${encodeURIComponent(prompt)}`);
    ask({ text: prompt });
  });
  $("examples").addEventListener("click", event => {
    const example = event.target.closest("[data-say]");
    if (!example) return;
    say.value = example.dataset.say;
    fit();
    $("ask").requestSubmit();
  });
  $("change").addEventListener("submit", event => {
    event.preventDefault();
    const text = $("change-text").value.trim();
    if (!text || !plan) return;
    $("change-text").value = "";
    ask({ text, plan });
  });
  $("vary").addEventListener("click", () => prompt ? ask({ text: prompt, variation: ++takes }) : ask({ plan, changes: [{ path: "seed", value: String(++takes), op: "set" }] }));
  cards.addEventListener("change", event => {
    const { path, op } = event.target.dataset;
    if (path && plan) ask({ plan, changes: [{ path, value: event.target.value, op: op ?? "set" }] });
  });
  cards.addEventListener("click", event => {
    const beat = event.target.closest("[data-seek]");
    if (beat) { player.wake(); player.seek(Number(beat.dataset.seek)); }
  });
  $("play").addEventListener("click", () => { player.wake(); player.toggle(); });
  $("unmute").addEventListener("click", () => player.wake());
  seek.addEventListener("input", () => player.seek(seek.value / 1000));

  $("shoot").addEventListener("click", async () => {
    fault.hidden = true;
    try {
      job = await post("/studio/films", { plan, prompt: prompt || null, model: $("model").value || null, size: $("size").value });
      follow(job.id);
    } catch (problem) {
      refuse(problem);
    }
  });
  $("job-cancel").addEventListener("click", () => job && post(`/studio/films/${job.id}/cancel`, {}));

  // Listens while the film is made: state, place in the queue, time left, and pictures as they come.
  function follow(id) {
    $("job").hidden = false;
    $("job-cancel").hidden = false;
    $("job-film").hidden = true;
    const events = new EventSource(`/v1/videos/${id}/events`);
    const mine = () => job?.id === id || (events.close(), false);
    events.addEventListener("progress", event => {
      if (!mine()) return;
      const state = JSON.parse(event.data);
      $("job-progress").value = state.progress;
      const place = state.queue_position ? ` · ${state.queue_position}` : "";
      $("job-state").textContent = { queued: words.queued + place, in_progress: words.filming, completed: words.done, cancelled: words.cancelled }[state.status] ?? state.error ?? state.status;
      $("job-left").textContent = state.status === "in_progress" && state.remaining_ms ? `· ${words.left.replace("{0}", Math.max(1, Math.round(state.remaining_ms / 1000)))}` : "";
      if (["completed", "failed", "cancelled"].includes(state.status)) { events.close(); $("job-cancel").hidden = true; }
      if (state.status === "completed") reveal(id);
    });
    events.addEventListener("preview", event => {
      if (!mine() || player.playing) return;
      const picture = new Image();
      picture.onload = () => mine() && $("picture").getContext("2d").drawImage(picture, 0, 0, $("picture").width, $("picture").height);
      picture.src = event.data;
    });
    events.onerror = () => { if (mine() && events.readyState === EventSource.CLOSED) $("job-state").textContent = words.lost; };
  }

  function reveal(id) {
    $("job-cancel").hidden = true;
    $("job-film").hidden = false;
    $("job-film").href = `/films/${id}`;
    player.pause();
    $("picture").hidden = true;
    film.hidden = false;
    film.src = `/v1/videos/${id}/content`;
    film.play().catch(() => {});
  }

  const given = $("start");
  if (given) { plan = JSON.parse(given.textContent); ask({ plan, changes: [{ path: "language", value: plan.language }] }); }
  else if (say.value.trim()) { prompt = say.value.trim(); ask({ text: prompt }); }
  fit();
  if (!say.value && matchMedia("(hover: hover)").matches) say.focus();
}

const tenths = seconds => seconds.toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

async function post(address, body, signal) {
  const answer = await fetch(address, { method: "POST", signal, headers: { "Content-Type": "application/json", "X-Bobine": "1" }, body: JSON.stringify(body) });
  if (answer.status === 204) return null;
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.error ?? answer.statusText);
  return said;
}
