// Plays a preview while it arrives: pictures on a canvas, sound through Web Audio, whose clock leads.

const MESSAGE = 5;

export class Player {
  constructor({ canvas, caption, onTime, onState, onSilence, onShot, onFault }) {
    Object.assign(this, { canvas, caption, onTime, onState, onSilence, onShot, onFault });
    this.brush = canvas.getContext("2d", { alpha: false });
    this.tick = this.tick.bind(this);
  }

  // To be called inside a gesture, so that the browser allows sound.
  wake() {
    this.audio ??= new AudioContext({ latencyHint: "interactive" });
    if (this.audio.state === "suspended") this.audio.resume().then(() => this.listen(), () => {});
  }

  async load(plan, marks = {}) {
    this.drop();
    const stop = (this.stop = new AbortController());
    Object.assign(this, { head: null, sound: null, pictures: [], images: new Map(), at: 0, begun: false, whole: false, ended: false, marks });
    this.shown = -1;
    this.playing = true;
    try {
      const answer = await fetch("/studio/preview", { method: "POST", signal: stop.signal, headers: { "Content-Type": "application/json", "X-Bobine": "1" }, body: JSON.stringify(plan) });
      if (!answer.ok) throw new Error((await answer.json()).error ?? answer.statusText);
      await this.read(answer.body.getReader(), stop.signal);
    } catch (fault) {
      if (fault.name !== "AbortError" && !stop.signal.aborted) this.onFault(fault);
    }
  }

  drop() {
    this.stop?.abort();
    this.silence();
    cancelAnimationFrame(this.frame);
  }

  async read(reader, signal) {
    let rest = new Uint8Array(0);
    while (true) {
      const { done, value } = await reader.read();
      if (done || signal.aborted) return;
      const bytes = rest.length ? join(rest, value) : value;
      let at = 0;
      while (bytes.length - at >= MESSAGE) {
        const length = new DataView(bytes.buffer, bytes.byteOffset + at + 1).getUint32(0, true);
        if (bytes.length - at < MESSAGE + length) break;
        this.take(String.fromCharCode(bytes[at]), bytes.subarray(at + MESSAGE, at + MESSAGE + length));
        at += MESSAGE + length;
      }
      rest = bytes.slice(at);
    }
  }

  take(letter, content) {
    if (letter === "H") {
      this.head = JSON.parse(new TextDecoder().decode(content));
      this.canvas.width = this.head.width;
      this.canvas.height = this.head.height;
      this.duration = this.head.frames / this.head.rate;
      this.mark("head");
    } else if (letter === "S") {
      const samples = new Int16Array(content.slice().buffer);
      if (this.audio) {
        this.sound = this.audio.createBuffer(2, samples.length / 2, 48000);
        const [left, right] = [this.sound.getChannelData(0), this.sound.getChannelData(1)];
        for (let i = 0; i < left.length; i++) { left[i] = samples[2 * i] / 32768; right[i] = samples[2 * i + 1] / 32768; }
      }
      this.mark("sound");
      this.begin();
    } else if (letter === "P") {
      const number = content[0] | (content[1] << 8);
      this.pictures[number] = new Blob([content.slice(2)], { type: "image/jpeg" });
      if (this.count(number) === 1) { this.mark("picture"); this.show(number); }
      this.still(number);
      this.begin();
    } else if (letter === "E") {
      this.whole = true;
      this.mark("whole");
      this.begin();
    }
  }

  count() { return (this.arrived = (this.pictures.length ? this.arrived : 0) + 1) }
  mark(name) { this.marks[name] ??= performance.now(); }

  // Begins when there is sound and a little picture in hand.
  begin() {
    if (this.begun || !this.head || !this.sound && this.audio && !this.whole) return;
    if (!this.pictures[0] || !this.pictures[Math.min(4, (this.head.frames - 1) & ~1)]) return;
    this.begun = true;
    this.play(0);
  }

  play(from = this.at >= this.duration - 0.05 ? 0 : this.at) {
    if (!this.head) return;
    this.at = from;
    this.playing = true;
    this.ended = false;
    this.from = from;
    this.since = performance.now() / 1000;
    this.listen();
    this.onState(true);
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(this.tick);
  }

  // Starts the sound at the present place, where the browser lets it.
  listen() {
    this.silence();
    if (!this.playing || !this.begun || !this.sound) return;
    if (this.audio.state !== "running") { this.onSilence(true); return; }
    this.onSilence(false);
    const from = this.now();
    if (from >= this.sound.duration) return;
    this.source = this.audio.createBufferSource();
    this.source.buffer = this.sound;
    this.source.connect(this.audio.destination);
    this.source.start(0, from);
    this.heard = this.audio.currentTime - from;
    this.mark("heard");
  }

  silence() {
    this.source?.stop();
    this.source?.disconnect();
    this.source = null;
  }

  now() {
    if (!this.playing) return this.at;
    return this.source && this.audio.state === "running" ? Math.max(this.from, this.audio.currentTime - this.heard) : this.from + performance.now() / 1000 - this.since;
  }

  pause() {
    this.at = Math.min(this.now(), this.duration ?? 0);
    this.playing = false;
    this.silence();
    cancelAnimationFrame(this.frame);
    this.onState(false);
  }

  toggle() { this.playing && !this.ended ? this.pause() : this.play(); }

  seek(part) {
    if (!this.head) return;
    const to = Math.max(0, Math.min(part * this.duration, this.duration - 0.001));
    if (this.playing && !this.ended) this.play(to);
    else { this.at = to; this.ended = false; this.draw(to); }
  }

  tick() {
    const now = this.now();
    const missing = !this.whole && this.nearest(Math.floor(now * this.head.rate)) < Math.floor(now * this.head.rate) - 3;
    if (missing) {
      // The drawing is behind the clock: wait for it, sound too.
      if (!this.waiting) { this.waiting = true; this.at = now; this.silence(); }
      this.frame = requestAnimationFrame(this.tick);
      this.playingAt(this.at);
      const ahead = this.pictures.length - 1 - this.at * this.head.rate;
      if (ahead > 8) { this.waiting = false; this.play(this.at); }
      return;
    }
    this.waiting = false;
    if (now >= this.duration) {
      this.at = this.duration;
      this.playing = false;
      this.ended = true;
      this.silence();
      this.onState(false);
      this.draw(this.duration);
      return;
    }
    this.draw(now);
    this.frame = requestAnimationFrame(this.tick);
  }

  playingAt(time) { this.from = time; this.since = performance.now() / 1000; }

  draw(time) {
    const frame = this.nearest(Math.min(this.head.frames - 1, Math.floor(time * this.head.rate)));
    if (frame >= 0) this.show(frame);
    for (let ahead = 1; ahead <= 5; ahead++) if (this.pictures[frame + ahead]) this.image(frame + ahead);
    const line = this.head.lines.find(l => time >= l.start && time <= l.end + 0.2);
    this.caption.textContent = line ? line.text : "";
    this.onTime(time, this.duration);
  }

  nearest(frame) {
    while (frame > 0 && !this.pictures[frame]) frame--;
    return this.pictures[frame] ? frame : -1;
  }

  image(frame) {
    let image = this.images.get(frame);
    if (!image) {
      image = createImageBitmap(this.pictures[frame]).then(bitmap => (image.bitmap = bitmap));
      this.images.set(frame, image);
      if (this.images.size > 48) {
        const [oldest, old] = this.images.entries().next().value;
        this.images.delete(oldest);
        old.then(bitmap => bitmap.close());
      }
    }
    return image;
  }

  show(frame) {
    if (frame === this.shown) return;
    const image = this.image(frame);
    this.wanted = frame;
    const paint = () => {
      if (this.wanted !== frame) return;
      this.shown = frame;
      this.brush.drawImage(image.bitmap, 0, 0);
      if (this.begun && frame > 0) this.mark("moving");
    };
    image.bitmap ? paint() : image.then(paint);
  }

  // One still for each shot's card, from the middle of the shot or what there is.
  still(number) {
    this.head.shots.forEach((start, i) => {
      const end = this.head.shots[i + 1] ?? this.head.frames;
      const middle = (start + Math.floor((end - start) * 0.4)) & ~1;
      if (number === start || number === start + (start & 1) || number === middle) this.image(number).then(bitmap => this.onShot(i, bitmap));
    });
  }
}

function join(a, b) {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
