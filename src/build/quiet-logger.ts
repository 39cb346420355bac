import { createLogger, type Logger } from 'vite';

/** Printed once for every MDX page and without meaning here: https://github.com/withastro/astro/issues/18087. */
const NOISE = 'MODULE_LEVEL_DIRECTIVE';

/** Vite's logger without the one warning that would bury all others. */
export function quietLogger(): Logger {
	const logger = createLogger('info');
	const isNoise = (message: string) => message.includes(NOISE);
	return {
		...logger,
		get hasWarned() {
			return logger.hasWarned;
		},
		warn(message, options) {
			if (!isNoise(message)) logger.warn(message, options);
		},
		warnOnce(message, options) {
			if (!isNoise(message)) logger.warnOnce(message, options);
		},
	};
}
