import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { currentPages } from '../data/current-pages.ts';
import { currentSite } from '../data/current-site.ts';
import {
	cardPages,
	IMAGE_SIZE,
	imageAddress,
	shareCard,
	type ShareCard,
} from '../domain/share-image.ts';
import { siteConfig } from '../site.config.ts';
import { eachOf } from './each-of.ts';
import { inPhase, progressOf } from './phases.ts';
import { contentKey, keep, readKept } from './cache.ts';
import { cardMarkup, FONT_FAMILY } from './share-card.ts';

const AT_ONCE = 4; // the layout of one is worked out while others are drawn

const require = createRequire(import.meta.url);
const FONT_FILES = [400, 600].map((weight) => ({
	weight,
	file: require.resolve(
		`@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff`,
	),
}));

/** Draws the images that stand beside links to our pages, without a network: the font comes from a package. */
export function shareImages(): AstroIntegration {
	return {
		name: 'share-images',
		hooks: {
			'astro:build:done': ({ dir, logger }) =>
				inPhase('share images', async () => {
					const site = currentSite();
					const draw = cardPainter();
					const pages = cardPages(currentPages());
					const drawn = progressOf('share images drawn', pages.length);
					await eachOf(pages, AT_ONCE, async (page) => {
						const file = fileURLToPath(new URL(imageAddress(page.address).slice(1), dir));
						mkdirSync(dirname(file), { recursive: true });
						writeFileSync(file, await draw(shareCard(site, page, siteConfig.name)));
						drawn();
					});
					logger.info(`${pages.length} share images`);
				}),
		},
	};
}

/** Draws a card, or takes it from an earlier build that drew the same one in the same way. */
function cardPainter(): (card: ShareCard) => Promise<Uint8Array> {
	const fonts = FONT_FILES.map(({ weight, file }): Font => ({
		name: FONT_FAMILY,
		weight: weight === 400 ? 400 : 600,
		data: readFileSync(file),
	}));
	const makers = [
		...[import.meta.url, new URL('./share-card.ts', import.meta.url)].map((file) =>
			readFileSync(fileURLToPath(file)),
		),
		readFileSync('package.json'),
	];
	return async (card) => {
		const name = `share-${contentKey([...makers, JSON.stringify([card, siteConfig.name])])}.png`;
		const kept = readKept(name);
		if (kept !== undefined) return kept;
		const svg = await satori(cardMarkup(card, siteConfig.name), { ...IMAGE_SIZE, fonts });
		// Sixteen shades are enough for two inks on paper, and a third of the bytes.
		const png = await sharp(Buffer.from(svg))
			.png({ palette: true, colours: 16, effort: 1, dither: 0 })
			.toBuffer();
		keep(name, png);
		return png;
	};
}
