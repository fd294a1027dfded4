// A kill at any moment loses no ruling that was acknowledged; two reviewers lose none to each other.
import assert from 'node:assert/strict';
import path from 'node:path';
import { check, folder, pages, review, sayso } from './harness.mjs';

const verdicts = ['right', 'wrong-attribution', 'not-a-statement', 'needs-work'];

export async function run() {
  const db = path.join(folder(), 'kill.db');
  const site = await pages();
  await sayso(['add', '--allow-private', '--pause', '0', '-q', '--db', db, ...site.samples], [0, 1]);

  await check('kill: every acknowledged ruling of 200 survives kill -9, the chain holds', async () => {
    const told = new Map();  // statement -> number of acknowledged rulings
    let asked = 0;
    while (asked < 200) {
      const server = await review(db, ['--reviewer', 'Jane Sample']);
      const { rows } = await server.get('/api/rows?limit=200&sort=claim');
      const end = new Promise((done) => { server.child.on('exit', done); });
      setTimeout(() => server.child.kill('SIGKILL'), 40 + Math.random() * 400);
      try {
        while (asked < 200) {
          const { statement } = rows[asked % rows.length];
          asked += 1;
          const answer = await server.post('/api/rulings', { statement, verdict: verdicts[asked % 4], note: `no. ${asked}` });
          assert.equal(answer.status, 200);
          told.set(statement, (told.get(statement) ?? 0) + 1);
        }
        server.child.kill('SIGKILL');
      } catch (failure) {
        if (failure instanceof assert.AssertionError) throw failure;
      }
      await end;
    }
    const server = await review(db);
    for (const [statement, count] of told) {
      const found = await server.get('/api/statements/' + statement);
      assert.ok(found.rulings.length >= count, `${statement}: ${found.rulings.length} of ${count}`);
    }
    const total = [...told.values()].reduce((sum, count) => sum + count, 0);
    assert.ok((await server.get('/api/counts')).rulings >= total);
    assert.equal((await server.get('/api/audit')).broken_line, null);
    await server.end();
    await sayso(['verify', '--db', db]);
  });

  await check('kill: two reviewers: the second is told, and sees what the first did', async () => {
    const first = await review(db, ['--reviewer', '홍길동']);
    const second = await review(db, ['--reviewer', 'Jane Sample']);
    const { rows } = await first.get('/api/rows?limit=1&sort=newest');
    const { statement } = rows[0];
    const seen = (await second.get('/api/statements/' + statement)).rulings.length;
    const one = await first.post('/api/rulings', { statement, verdict: 'right', expected: seen });
    assert.equal(one.status, 200);
    const two = await second.post('/api/rulings', { statement, verdict: 'needs-work', expected: seen });
    assert.equal(two.status, 409);
    assert.equal(two.type, 'application/problem+json');
    const now = await second.get('/api/statements/' + statement);
    assert.equal(now.rulings.length, seen + 1);
    assert.equal(now.rulings.at(-1).reviewer, '홍길동');
    const again = await second.post('/api/rulings', { statement, verdict: 'needs-work', expected: seen + 1 });
    assert.equal(again.status, 200);
    assert.equal((await first.get('/api/statements/' + statement)).rulings.at(-1).reviewer, 'Jane Sample');
    await first.end();
    await second.end();
  });

  await check('kill: rulings at the same moment from two reviewers are all kept', async () => {
    const both = [await review(db, ['--reviewer', 'A']), await review(db, ['--reviewer', 'B'])];
    const { rows } = await both[0].get('/api/rows?limit=20&sort=oldest');
    const before = (await both[0].get('/api/counts')).rulings;
    const sent = rows.flatMap(({ statement }) => both.map((one) => one.post('/api/rulings', { statement, verdict: 'right' })));
    const answers = await Promise.all(sent);
    assert.ok(answers.every((one) => one.status === 200));
    assert.equal((await both[0].get('/api/counts')).rulings, before + 40);
    assert.equal((await both[1].get('/api/audit')).broken_line, null);
    for (const one of both) await one.end();
  });

  await check('kill: a ruling from a script, and its undo', async () => {
    const rows = JSON.parse('[' + (await sayso(['table', '--format', 'jsonl', '--db', db])).trim().split('\n').join(',') + ']');
    const key = rows[0].statement_key;
    const said = await sayso(['review', key, '--wrong', '--source', 'TD Cowen', '--note', '원문 확인', '--reviewer', 'Jane Sample', '--db', db]);
    assert.match(said, /wrong-attribution: 1 statement, signed Jane Sample/);
    const after = await sayso(['table', '--format', 'jsonl', '--db', db]);
    const row = after.trim().split('\n').map((line) => JSON.parse(line)).find((one) => one.statement_key === key);
    assert.equal(row.source, 'TD Cowen');
    assert.equal(row.verdict, 'wrong-attribution');
    await sayso(['review', key, '--undo', '--db', db]);
    await assert.rejects(sayso(['review', key, '--db', db]), /code 2.*say how/s);
    await assert.rejects(sayso(['review', '--right', '--db', db]), /code 2/);
  });
}
