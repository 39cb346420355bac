/** Lets keyboard users scroll a wide table, and keeps it out of the tab order while everything fits; then its head may stay in view. */
function updateFocusable(region: Element): void {
	const isOverflowing = region.scrollWidth > region.clientWidth;
	region.toggleAttribute('data-fits', !isOverflowing);
	if (isOverflowing) region.setAttribute('tabindex', '0');
	else region.removeAttribute('tabindex');
}

const observer = new ResizeObserver((entries) => {
	for (const { target } of entries) updateFocusable(target);
});
for (const region of document.querySelectorAll('.table-scroll')) observer.observe(region);
