/** Slope of a straight line through the logarithms: 1 where the value grows as the size does, 2 where it grows as its square. */
export function growthExponent(
	points: readonly (readonly [size: number, value: number])[],
): number {
	const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)] as const);
	const mean = (values: readonly number[]) =>
		values.reduce((sum, value) => sum + value, 0) / values.length;
	const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
	const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
	const variance = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
	return covariance / variance;
}
