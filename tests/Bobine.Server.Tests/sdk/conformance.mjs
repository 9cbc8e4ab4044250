// Runs every video call of the official npm SDK against a server: node conformance.mjs BASE_URL KEY [MODULE]
import { createHmac } from 'node:crypto';
const [base, key, module = 'openai'] = process.argv.slice(2);
const { default: OpenAI, toFile } = await import(module);
const client = new OpenAI({ baseURL: base, apiKey: key, maxRetries: 2 });
let failed = 0;
const check = async (name, work) => {
  try { await work(); console.log(`ok   ${name}`); } catch (fault) { failed++; console.log(`FAIL ${name}: ${fault.message}`); }
};
const is = (value, what) => { if (!value) throw new Error(what); };
let video;
await check('videos.create', async () => { video = await client.videos.create({ prompt: 'a lion and a cat', seconds: '1', size: '64x64' }); is(video.id.startsWith('video_'), 'id'); });
await check('videos.retrieve until completed', async () => {
  for (let i = 0; i < 600 && !['completed', 'failed'].includes(video.status); i++) { await new Promise(done => setTimeout(done, 100)); video = await client.videos.retrieve(video.id); }
  is(video.status === 'completed' && video.progress === 100, video.status);
});
await check('videos.downloadContent', async () => {
  for (const [variant, magic] of [['video', 'ftyp'], ['thumbnail', 'WEBP'], ['spritesheet', 'JFIF']]) {
    const bytes = Buffer.from(await (await client.videos.downloadContent(video.id, { variant })).arrayBuffer());
    is(bytes.subarray(0, 16).includes(magic), variant);
  }
});
await check('videos.list follows pages', async () => {
  const ids = []; for await (const item of client.videos.list({ limit: 1 })) ids.push(item.id);
  is(ids.includes(video.id), 'listed');
});
await check('videos.remix', async () => { const remix = await client.videos.remix(video.id, { prompt: 'make it night' }); is(remix.remixed_from_video_id === video.id, 'source'); });
await check('videos.edit', async () => { const edit = await client.videos.edit({ prompt: 'more wind', video: { id: video.id } }); is(edit.remixed_from_video_id === video.id, 'source'); });
await check('videos.extend', async () => { const longer = await client.videos.extend({ prompt: 'the cat sleeps', seconds: '4', video: { id: video.id } }); is(longer.seconds === '5', longer.seconds); });
await check('videos.create refuses a reference with a reason', async () => {
  try { await client.videos.create({ prompt: 'a cat', input_reference: await toFile(Buffer.from('x'), 'é "odd".png', { type: 'image/png' }) }); is(false, 'accepted'); }
  catch (fault) { is(fault instanceof OpenAI.BadRequestError && fault.param === 'input_reference', fault.message); }
});
await check('a 20 MB data URL is read', async () => {
  try { await client.videos.create({ prompt: 'a cat', input_reference: { image_url: 'data:image/png;base64,' + 'A'.repeat(20_000_000) } }); is(false, 'accepted'); }
  catch (fault) { is(fault instanceof OpenAI.BadRequestError && fault.param === 'input_reference', fault.message); }
});
await check('errors map', async () => {
  try { await client.videos.retrieve('video_none'); is(false, 'found'); } catch (fault) { is(fault instanceof OpenAI.NotFoundError && fault.code === 'not_found' && fault.requestID, fault.message); }
  try { await new OpenAI({ baseURL: base, apiKey: 'wrong' }).videos.list(); is(false, 'let in'); } catch (fault) { is(fault instanceof OpenAI.AuthenticationError, fault.message); }
});
await check('files', async () => {
  const file = await client.files.create({ file: await toFile(Buffer.from('{}'), 'é.jsonl'), purpose: 'batch' });
  is(file.filename === 'é.jsonl', file.filename);
  is(await (await client.files.content(file.id)).text() === '{}', 'content');
  is((await client.files.delete(file.id)).deleted, 'deleted');
});
await check('batches', async () => {
  const line = JSON.stringify({ custom_id: 'one', method: 'POST', url: '/v1/videos', body: { prompt: 'a dog', seconds: '1', size: '64x64' } });
  const file = await client.files.create({ file: await toFile(Buffer.from(line + '\n'), 'lines.jsonl'), purpose: 'batch' });
  const batch = await client.batches.create({ input_file_id: file.id, endpoint: '/v1/videos', completion_window: '24h' });
  is((await client.batches.retrieve(batch.id)).id === batch.id, 'retrieve');
  is((await client.batches.cancel(batch.id)).status === 'cancelling', 'cancel');
});
await check('models', async () => { is((await client.models.retrieve('sora-2')).id === 'sora-2', 'sora-2'); });
await check('webhooks.unwrap', async () => {
  const secret = 'whsec_' + Buffer.from('a secret of some bytes').toString('base64'), body = JSON.stringify({ id: 'evt_1', object: 'event', type: 'video.completed', created_at: 1, data: { id: video.id } });
  const stamp = String(Math.floor(Date.now() / 1000));
  const signature = 'v1,' + createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(`evt_1.${stamp}.${body}`).digest('base64');
  const event = await client.webhooks.unwrap(body, { 'webhook-id': 'evt_1', 'webhook-timestamp': stamp, 'webhook-signature': signature }, secret);
  is(event.type === 'video.completed', event.type);
});
await check('videos.delete', async () => { is((await client.videos.delete(video.id)).deleted, 'deleted'); });
process.exit(failed ? 1 : 0);
