namespace Bobine.Studio.Tests;

/// <summary>What a screen reader and a tired eye need, checked in the page: names, one heading, targets, contrast.</summary>
internal static class Checks
{
    public const string Script = """
        () => {
          const faults = [];
          const seen = element => { const box = element.getBoundingClientRect(); return element.checkVisibility() && box.width > 1 && box.height > 1; };
          for (const element of document.querySelectorAll('button, a[href], input, select, textarea, [role="img"], progress')) {
            if (!seen(element)) continue;
            const name = element.getAttribute('aria-label') || element.labels?.[0]?.textContent.trim() || element.textContent.trim();
            if (!name) faults.push('no name: ' + element.outerHTML.slice(0, 90));
            const box = element.getBoundingClientRect();
            if (element.matches('button, select') && Math.min(box.width, box.height) < 24) faults.push('small target: ' + element.outerHTML.slice(0, 90));
          }
          for (const image of document.images) if (!image.hasAttribute('alt')) faults.push('no alt: ' + image.src);
          if (document.querySelectorAll('h1').length !== 1) faults.push('headings of the first level: ' + document.querySelectorAll('h1').length);
          if (!document.querySelector('main')) faults.push('no main');
          const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
          const rgba = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
          const luminance = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const ground = element => { for (let e = element; e; e = e.parentElement) { const c = rgba(getComputedStyle(e).backgroundColor); if (c[3] > 250) return c; } return [255, 255, 255, 255]; };
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || !seen(element) || element.closest('.frame, .hidden, script, option, .asking .cards')) continue;
            const [a, b] = [luminance(rgba(getComputedStyle(element).color)), luminance(ground(element))];
            const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
            if (ratio < 4.5) faults.push(`contrast ${ratio.toFixed(2)}: ` + walker.currentNode.data.trim().slice(0, 50));
          }
          return [...new Set(faults)];
        }
        """;
}
