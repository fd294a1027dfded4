// Runs the parts one after the other and counts.
import { finish } from './harness.mjs';

const parts = ['exports', 'security', 'pages', 'kill'];
const wanted = process.argv.slice(2);
for (const part of parts) {
  if (wanted.length && !wanted.includes(part)) continue;
  const { run } = await import(`./${part}.mjs`);
  await run();
}
finish();
