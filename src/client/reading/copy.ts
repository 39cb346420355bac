/** How long a message stays, in milliseconds. */
const SAID_FOR = 4000;

let silence: ReturnType<typeof setTimeout>;

/** Copies a text and says so. Where the clipboard is closed, the text is shown to be copied by hand. */
export async function copyText(text: string): Promise<void> {
	try {
		await navigator.clipboard.writeText(text);
		say('Copied.');
	} catch {
		say(`Copy this: ${text}`);
		clearTimeout(silence);
	}
}

/** Says something at the edge of the page, to listeners once and politely. */
export function say(message: string): void {
	const status = document.querySelector('[data-status]');
	if (status === null) return;
	status.textContent = message;
	clearTimeout(silence);
	silence = setTimeout(() => status.replaceChildren(), SAID_FOR);
}
