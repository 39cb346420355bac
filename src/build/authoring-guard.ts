import type { Plugin } from 'vite';
import { checkLoaded } from '../checks/check.ts';
import { textReport } from '../checks/report-text.ts';
import { currentLoad } from '../data/current-site.ts';
import { readFile } from '../data/files.ts';
import type { LoadedSite } from '../data/load-site.ts';
import type { Finding } from '../domain/finding.ts';
import { oncePer } from '../domain/once-per.ts';

/** Rules on what could do harm when it is shown; other findings do not keep a writer from looking at the page. */
const HARMFUL = new Set([
	'no-code',
	'unknown-block',
	'unsafe-link',
	'remote-image',
	'plain-yaml',
	'unreadable-file',
	'size-limit',
	'hidden-character',
	'lookalike-character',
]);
const SECONDS = '2'; // between two looks of a browser that waits for a mended text

/**
 * While authoring, shows the findings in place of every page as long as a text holds what could do harm: whoever looks at
 * somebody else's branch must not meet it in their browser.
 */
export function authoringGuard(): Plugin {
	return {
		name: 'authoring-guard',
		enforce: 'pre',
		configureServer({ middlewares }) {
			middlewares.use((_request, response, next) => {
				const loaded = currentLoad();
				const findings = harmfulFindings(loaded);
				if (findings.length === 0) return next();
				response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8', Refresh: SECONDS });
				response.end(
					textReport(
						{ findings, site: loaded.site },
						{ readFile: (path) => readFile('.', path), isColoured: false },
					),
				);
			});
		},
	};
}

const harmfulFindings = oncePer((loaded: LoadedSite): readonly Finding[] =>
	checkLoaded(loaded).findings.filter(({ rule }) => HARMFUL.has(rule)),
);
