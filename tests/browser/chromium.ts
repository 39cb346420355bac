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
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
	const given = process.env['CHROMIUM_PATH'];
	const quiet = [...QUIET, ...more];
	if (given !== undefined) return chromium.launch({ executablePath: given, args: quiet });
	if (platform() !== 'linux') return chromium.launch({ args: quiet });
	const { default: bundled } = await import('@sparticuz/chromium');
	return chromium.launch({
		executablePath: await bundled.executablePath(),
		args: ['--no-sandbox', '--disable-gpu', '--headless=new', ...quiet],
	});
}
