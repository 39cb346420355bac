// Runs before anything is drawn, so that a chosen theme never flashes. Storage may be closed, and what is in it may be anything.
try {
	const theme = localStorage.getItem('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
