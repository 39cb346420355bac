import { expect, test } from 'vitest';
import { readWrk } from '../../../../src/build/loopback/wrk.ts';

const REPORT = `Running 15s test @ http://127.0.0.1:8080/
  2 threads and 16 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   612.33us    1.02ms  30.11ms   95.01%
    Req/Sec    15.96k     2.41k   21.95k    71.67%
  Latency Distribution
     50%  401.00us
     75%  598.00us
     90%    1.05ms
     99%    4.95ms
  476412 requests in 15.02s, 3.62GB read
Requests/sec:  31722.60
Transfer/sec:    246.85MB
`;

test('the report of a run without errors', () => {
	expect(readWrk(REPORT)).toEqual({
		requests: 476412,
		perSecond: 31722.6,
		median: 0.401,
		p99: 4.95,
		refused: 0,
		broken: 0,
	});
});

test('errors of connections are added up, answers that were no success counted apart', () => {
	const lines = `  Socket errors: connect 0, read 12, write 3, timeout 1\n  Non-2xx or 3xx responses: 5\nRequests/sec:`;
	expect(readWrk(REPORT.replace('Requests/sec:', lines))).toMatchObject({ refused: 5, broken: 16 });
});

test('a report without a figure is refused', () => {
	expect(() => readWrk(REPORT.replace(/ +99%.*\n/, ''))).toThrow('wrk printed no 99%');
});
