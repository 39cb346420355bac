import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowsing, type Browsing } from './browsing.ts';
import { ANSWER, TEMPLATES } from './templates.ts';

const BYTES_MAX = 20_000; // everything an answer needs, after brotli
const REQUESTS_MAX = 3;

let browsing: Browsing;
beforeAll(async () => {
	browsing = await startBrowsing();
});
afterAll(() => browsing.stop());

describe('the first load of an answer', () => {
	test(`takes at most ${REQUESTS_MAX} requests and ${BYTES_MAX} bytes`, async () => {
		const page = await browsing.open('about:blank');
		const bodies: Promise<Buffer>[] = [];
		page.on('response', (response) => bodies.push(response.body()));
		await page.goto(`${browsing.origin}${ANSWER}`, { waitUntil: 'networkidle' });
		const sizes = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).length);
		expect(sizes.length).toBeLessThanOrEqual(REQUESTS_MAX);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BYTES_MAX);
		await page.context().close();
	});
});

describe('nothing moves and nobody else is asked', () => {
	test.each(TEMPLATES)('%s', async (_, address) => {
		const page = await browsing.open('about:blank', { viewport: { width: 390, height: 844 } });
		const elsewhere: string[] = [];
		page.on('request', (request) => {
			if (!request.url().startsWith(browsing.origin)) elsewhere.push(request.url());
		});
		await page.addInitScript(() => {
			Reflect.set(globalThis, 'shift', 0);
			new PerformanceObserver((list) => {
				const sum = list
					.getEntries()
					.reduce((all, entry) => all + Number(Reflect.get(entry, 'value')), 0);
				Reflect.set(globalThis, 'shift', Number(Reflect.get(globalThis, 'shift')) + sum);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(`${browsing.origin}${address}`, { waitUntil: 'networkidle' });
		expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'shift')))).toBe(0);
		expect(elsewhere).toEqual([]);
		await page.context().close();
	});
});
