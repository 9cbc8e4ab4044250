// Runs before the first paint: the theme chosen by hand wins over the system's.
const chosen = localStorage.getItem("bobine-theme");
if (chosen) document.documentElement.dataset.theme = chosen;
