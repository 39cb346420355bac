import { platform } from 'node:os';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

/** The background requests of a fresh Chromium, switched off. */
const QUIET = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-quic',
];

/** Starts the Chromium that `npm ci` brings: from @sparticuz/chromium on Linux, Playwright's own elsewhere. CHROMIUM_PATH names another. */
export async function launchChromium(): Promise<Browser> {
	const given = process.env['CHROMIUM_PATH'];
	if (given !== undefined) return chromium.launch({ executablePath: given, args: QUIET });
	if (platform() !== 'linux') return chromium.launch({ args: QUIET });
	const { default: bundled } = await import('@sparticuz/chromium');
	return chromium.launch({
		executablePath: await bundled.executablePath(),
		args: ['--no-sandbox', '--disable-gpu', '--headless=new', ...QUIET],
	});
}
