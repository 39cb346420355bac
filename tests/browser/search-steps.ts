import type { Page } from 'playwright-core';

/** Opens the dialog on the page at hand. */
export async function openDialog(page: Page): Promise<void> {
	await page.keyboard.press('Control+k');
	await page.waitForSelector('dialog[open]');
}

/** Waits until the search in `scope` is in a state, and gives what it says. */
export async function searchState(
	page: Page,
	scope: 'dialog' | 'main',
	state: string,
): Promise<string> {
	await page.waitForSelector(`${scope} [data-search-results][data-state="${state}"]`);
	return page.locator(`${scope} [data-search-status]`).innerText();
}

/** Text of the link that has the focus, or the name of whatever else has it. */
export function focusedText(page: Page): Promise<string> {
	return page.evaluate(() => {
		const { activeElement: at } = document;
		return at instanceof HTMLAnchorElement ? at.textContent : (at?.tagName.toLowerCase() ?? '');
	});
}

/** Notes everything that the status of the dialog says from here on. */
export async function listenToStatus(page: Page): Promise<() => Promise<string[]>> {
	await page.evaluate(() => {
		const said: string[] = [];
		Reflect.set(globalThis, 'said', said);
		const status = document.querySelector('dialog [role="status"]');
		if (status === null) throw new Error('The dialog has no status');
		new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
	});
	return () => page.evaluate(() => Reflect.get(globalThis, 'said'));
}
