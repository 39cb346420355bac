import { parseArgs } from 'node:util';
import { sbomText } from '../build/sbom.ts';
import { projectRoot } from './project-root.ts';
import { runCommand } from './usage.ts';

const USAGE = 'Usage: npm run -s sbom -- [--root FOLDER]';

runCommand(USAGE, (args) => {
	const { values } = parseArgs({ args: [...args], options: { root: { type: 'string' } } });
	process.stdout.write(sbomText(projectRoot(values.root)));
	return 0;
});
