import { parseArgs } from 'node:util';
import { loadSite } from '../data/load-site.ts';
import { countsTables, type CountsTable } from '../domain/counts.ts';
import { projectRoot } from './project-root.ts';
import { runCommand } from './usage.ts';

const USAGE = 'Usage: npm run -s counts -- [--root FOLDER]';

runCommand(USAGE, (args) => {
	const { values } = parseArgs({ args: [...args], options: { root: { type: 'string' } } });
	const { site, findings } = loadSite(projectRoot(values.root));
	process.stdout.write(countsTables(site).map(markdownTable).join('\n'));
	if (findings.length === 0) return 0;
	process.stderr.write('Some of it could not be read, so the figures are too low: npm run check\n');
	return 1;
});

function markdownTable({ title, rows: [head = [], ...body] }: CountsTable): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [`## ${title}\n`, line(head), line(head.map(() => '---')), ...body.map(line), ''].join(
		'\n',
	);
}
