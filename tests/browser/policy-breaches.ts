import type { Page } from 'playwright-core';

/** One thing that a browser refused. */
export interface Breach {
	readonly directive: string;
	/** Address, or `inline`, `eval`, `trusted-types-sink` and so on. */
	readonly blocked: string;
}

/** Notes, from the first line of each document that the page opens, what a content policy refused. */
export async function watchPolicy(page: Page): Promise<() => Promise<Breach[]>> {
	const breaches: Breach[] = [];
	await page.exposeFunction('noteBreach', (directive: string, blocked: string) => {
		breaches.push({ directive, blocked });
	});
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const note: unknown = Reflect.get(globalThis, 'noteBreach');
			if (typeof note === 'function') note(event.effectiveDirective, event.blockedURI);
		});
	});
	return async () => {
		await page.evaluate(() => new Promise((done) => setTimeout(done, 0))); // events come a turn later
		return [...breaches];
	};
}

/** Notes every request to another origin than the page's own. */
export function watchRequests(page: Page, origin: string): readonly string[] {
	const elsewhere: string[] = [];
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(`${origin}/`) && !url.startsWith('blob:')) elsewhere.push(url);
	});
	return elsewhere;
}
