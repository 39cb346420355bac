import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentSite } from '../data/current-site.ts';
import { answerAddress, LLMS_FULL, twinAddress } from '../domain/addresses.ts';

/** The generated tables are three quarters of an answer's Markdown and stand in its twin. */
const CROSSWALK = /\n## Crosswalk of the controls cited here\n[\s\S]*?(?=\n## )/;

/** Writes the Markdown of all answers without their crosswalks into one file, in reading order. Comes after the twins. */
export function llmsFull(): AstroIntegration {
	return {
		name: 'llms-full',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const fileAt = (address: string) => fileURLToPath(new URL(address.slice(1), dir));
				const texts = [...currentSite().answers.keys()].map((slug) => {
					const twin = twinAddress(answerAddress(slug));
					const text = readFileSync(fileAt(twin), 'utf8');
					if (!CROSSWALK.test(text)) throw new Error(`${twin} has no crosswalk to leave out.`);
					return text.replace(CROSSWALK, '');
				});
				writeFileSync(fileAt(LLMS_FULL), texts.join('\n'));
			},
		},
	};
}
