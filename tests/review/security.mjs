// Who may ask, and what silent connections can do to those who speak.
import assert from 'node:assert/strict';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { check, folder, pages, review, sayso } from './harness.mjs';

/** A request as it is, whatever fetch would not send. */
function raw(port, { method = 'GET', path: where = '/', headers = {}, body = '' }) {
  return new Promise((done, refuse) => {
    const request = http.request({ host: '127.0.0.1', port, method, path: where, headers, agent: false },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (piece) => { text += piece; });
        answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, text }));
      });
    request.on('error', refuse);
    request.end(body);
  });
}

function form(fields) {
  return {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  };
}

export async function run() {
  const db = path.join(folder(), 'security.db');
  const site = await pages();
  await sayso(['add', '--allow-private', '--pause', '0', '-q', '--db', db, ...site.samples], [0, 1]);
  const server = await review(db, ['--reviewer', 'Jane Sample']);
  const { port, token, base } = server;
  const { rows } = await server.get('/api/rows?limit=1');
  const statement = rows[0].statement;
  const rulings = async () => (await server.get('/api/counts')).rulings;
  const ruling = { statement, verdict: 'right', token };

  await check('security: reading needs the token, and says where it is', async () => {
    for (const where of ['/', '/audit', '/claim/' + rows[0].claim, '/article/1', '/api/rows', '/export?format=csv']) {
      const answer = await raw(port, { path: where });
      assert.equal(answer.status, 403, where);
      assert.equal(answer.headers['content-type'], 'application/problem+json');
      assert.match(answer.text, /sayso review/);
    }
    assert.equal((await raw(port, { path: '/?token=' + 'x'.repeat(token.length) })).status, 403);
  });
  await check('security: a change without token is refused and changes nothing', async () => {
    const { token: _, ...without } = ruling;
    const cookie = `sayso-${port}=${token}`;
    for (const headers of [{}, { Cookie: cookie }]) {
      const sent = form(without);
      const answer = await raw(port, { method: 'POST', path: '/rulings', ...sent, headers: { ...sent.headers, ...headers } });
      assert.equal(answer.status, 403);
    }
    assert.equal(await rulings(), 0);
  });
  await check('security: a foreign Origin is refused and changes nothing', async () => {
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1']) {
      const sent = form(ruling);
      const answer = await raw(port, { method: 'POST', path: '/rulings', ...sent, headers: { ...sent.headers, Origin: origin } });
      assert.equal(answer.status, 403, origin);
    }
    assert.equal(await rulings(), 0);
  });
  await check('security: a wrong Host is refused, also with the token', async () => {
    for (const host of ['evil.example', 'evil.example:' + port, '127.0.0.1', 'localhost.evil.example:' + port]) {
      const answer = await raw(port, { path: '/', headers: { Host: host, 'X-Sayso-Token': token } });
      assert.equal(answer.status, 403, host);
    }
    assert.equal(await rulings(), 0);
  });
  await check('security: it listens on loopback alone', () => new Promise((done, refuse) => {
    const other = net.connect({ host: '127.0.0.2', port });
    other.on('connect', () => refuse(new Error('127.0.0.2 answers')));
    other.on('error', () => done());
  }));
  await check('security: the policy forbids what the page does not need', async () => {
    const answer = await raw(port, { path: '/', headers: { 'X-Sayso-Token': token } });
    assert.equal(answer.status, 200);
    assert.match(answer.headers['content-security-policy'], /default-src 'none'/);
    assert.doesNotMatch(answer.headers['content-security-policy'], /unsafe/);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    assert.equal(answer.headers['referrer-policy'], 'same-origin');
    assert.doesNotMatch(answer.text, / style=|<script(?! src="\/review\.js")/);
  });
  await check('security: a form never leads to another address', async () => {
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', '/x\r\nSet-Cookie: a=b']) {
      const answer = await raw(port, { method: 'POST', path: '/rulings', ...form({ ...ruling, back }) });
      assert.equal(answer.status, 303);
      assert.equal(answer.headers.location, '/');
      await raw(port, { method: 'POST', path: '/rulings/undo', ...form({ statement, token }) });
    }
  });
  await check('security: bad requests are answered as problems', async () => {
    const auth = { 'X-Sayso-Token': token, 'Content-Type': 'application/json' };
    const cases = [['{', 400], ['[]', 400], ['{"statement": {}}', 400],
      [JSON.stringify({ statement, verdict: 'perhaps' }), 400],
      [JSON.stringify({ statement: 'sxxx', verdict: 'right' }), 404]];
    for (const [body, status] of cases) {
      const answer = await raw(port, { method: 'POST', path: '/api/rulings', headers: auth, body });
      assert.equal(answer.status, status, body);
      assert.equal(answer.headers['content-type'], 'application/problem+json');
      assert.ok(JSON.parse(answer.text).detail);
    }
    for (const where of ['/api/nothing', '/api/claims/cxxx', '/api/articles/999', '/api/jobs/9']) {
      assert.equal((await raw(port, { path: where, headers: auth })).status, 404, where);
    }
  });
  await check('security: read-only changes nothing', async () => {
    const reader = await review(db, ['--read-only']);
    const before = (await reader.get('/api/counts')).rulings;
    const answer = await reader.post('/api/rulings', { statement, verdict: 'right' });
    assert.equal(answer.status, 403);
    assert.equal(answer.type, 'application/problem+json');
    const page = await raw(reader.port, { path: '/claim/' + rows[0].claim, headers: { 'X-Sayso-Token': reader.token } });
    assert.doesNotMatch(page.text, /method="post"/);
    assert.equal((await reader.get('/api/counts')).rulings, before);
    await reader.end();
  });
  await check('security: every page is valid HTML', async () => {
    const validate = new HtmlValidate({ extends: ['html-validate:standard'],
      rules: { 'long-title': 'off', 'require-sri': 'off', 'svg-focusable': 'off', 'prefer-native-element': 'off' } });
    for (const where of ['/', '/?lang=ko&flag=hearsay', '/claim/' + rows[0].claim + '?find=Oracle', '/article/1', '/audit', '/add', '/none']) {
      const page = await raw(port, { path: where, headers: { 'X-Sayso-Token': token } });
      const found = await validate.validateString(page.text);
      assert.deepEqual(found.results.flatMap((one) => one.messages.map((m) => `${where}:${m.line}: ${m.ruleId} ${m.message}`)), []);
    }
  });
  await check('security: 400 half-open connections, and the page answers within a second', async () => {
    const silent = [];
    for (let at = 0; at < 400; at += 1) {
      const one = net.connect({ host: '127.0.0.1', port });
      one.on('error', () => {});
      if (at % 2) one.write('GET / HTTP/1.1\r\nHost: 127');
      silent.push(one);
    }
    await new Promise((ready) => setTimeout(ready, 300));
    let slowest = 0;
    for (let at = 0; at < 5; at += 1) {
      const begin = performance.now();
      const answer = await fetch(base + '/', { headers: { 'X-Sayso-Token': token, Connection: 'close' } });
      await answer.text();
      assert.equal(answer.status, 200);
      slowest = Math.max(slowest, performance.now() - begin);
    }
    for (const one of silent) one.destroy();
    assert.ok(slowest <= 1000, `${slowest.toFixed(0)} ms`);
  });
  await server.end();
}
