// What all parts need: a count of checks, a folder, pages on loopback, the program and its server.
import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const binary = process.env.SAYSO_BINARY;
export const shots = process.env.SAYSO_SHOTS ?? path.join(path.dirname(binary), 'screenshots');
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

let passed = 0;
let failed = 0;

/** One check: it fails where `work` throws. */
export async function check(name, work) {
  try {
    await work();
    passed += 1;
    console.log('ok      ' + name);
  } catch (failure) {
    failed += 1;
    console.log('FAILED  ' + name + '\n        ' + String(failure.stack ?? failure).slice(0, 1500));
  }
}

export function finish() {
  for (const one of servers) one.kill('SIGTERM');
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

const folders = [];
export function folder() {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'sayso-review-'));
  folders.push(made);
  return made;
}

/** Runs the program; gives what it printed. A code in `codes` is no failure. */
export async function sayso(args, codes = [0]) {
  try {
    return (await promisify(execFile)(binary, args, { maxBuffer: 1 << 28 })).stdout;
  } catch (failure) {
    if (codes.includes(failure.code)) return failure.stdout;
    throw new Error(`sayso ${args.join(' ')}: code ${failure.code}: ${failure.stderr}`);
  }
}

/** Serves the sample pages and those of `extra` (name to HTML) on loopback. */
export async function pages(extra = {}) {
  const samples = path.join(root, 'samples/pages');
  const server = http.createServer((request, answer) => {
    const name = decodeURIComponent(new URL(request.url, 'http://x').pathname.slice(1));
    const file = path.join(samples, path.basename(name));
    if (extra[name] !== undefined) {
      answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(extra[name]);
    } else if (name.endsWith('.html') && fs.existsSync(file)) {
      answer.writeHead(200, { 'Content-Type': 'text/html' }).end(fs.readFileSync(file));
    } else {
      answer.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  server.unref();
  const base = `http://127.0.0.1:${server.address().port}/`;
  const names = fs.readdirSync(samples).filter((name) => name.endsWith('.html'));
  return { base, samples: names.map((name) => base + name), extra };
}

const servers = [];

/** Starts `sayso review`; gives its address parts and a fetch that holds the token. */
export async function review(db, args = []) {
  const child = spawn(binary, ['review', '--db', db, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  servers.push(child);
  const address = await new Promise((ready, refuse) => {
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += bytes;
      const found = said.match(/http:\S+/);
      if (found) ready(found[0]);
    });
    child.on('exit', (code) => refuse(new Error(`sayso review ended with ${code}: ${said}`)));
  });
  const base = new URL(address).origin;
  const token = new URL(address).searchParams.get('token');
  return {
    address, base, token, child,
    port: Number(new URL(address).port),
    async get(where) {
      const answer = await fetch(base + where, { headers: { 'X-Sayso-Token': token } });
      return answer.json();
    },
    async post(where, body) {
      const answer = await fetch(base + where, {
        method: 'POST',
        headers: { 'X-Sayso-Token': token, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: answer.status, type: answer.headers.get('content-type'), json: await answer.json() };
    },
    async end(signal = 'SIGTERM') {
      const ended = new Promise((done) => child.on('exit', done));
      child.kill(signal);
      await ended;
    },
  };
}

/** A page that a stranger wrote to do harm: in every field, in text, in links. */
export const hostile = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>&lt;script&gt;window.hacked=1&lt;/script&gt; \u202Eesrever</title>
<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org', '@type': 'NewsArticle',
  headline: '"><img src=x onerror=window.hacked=2> \u202Eesrever \u2066x',
  author: { '@type': 'Person', name: 'Jane <b onclick=window.hacked=3>Sample</b>' },
  publisher: { '@type': 'Organization', name: '</title><svg onload=window.hacked=4> \u202EGazette' },
  datePublished: '2025-02-24T08:00:00Z',
})}</script></head><body><article>
<h1>"&gt;&lt;img src=x onerror=window.hacked=2&gt; \u202Eesrever</h1>
<p>The council said on Monday that &lt;script&gt;window.hacked=5&lt;/script&gt; \u202Ewould be closed for nine days after the flood of the year before.</p>
<p>&quot;We will &lt;img src=x onerror=window.hacked=6&gt; open the \u2067bridge again in spring,&quot; said Jane Sample, the mayor's &lt;b onmouseover=window.hacked=7&gt;deputy.</p>
<p>According to a report by the <a href="javascript:window.hacked=8">water board</a>, the level rose by 3 metres in one night and nobody was warned in time of it.</p>
</article></body></html>`;
