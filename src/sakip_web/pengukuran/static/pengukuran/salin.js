// A button that copies a text; the text can be marked and copied without it.
(function () {
  "use strict";
  document.querySelectorAll("[data-salin]").forEach(function (tombol) {
    tombol.hidden = false;
    tombol.addEventListener("click", async function () {
      const teks = document.getElementById(tombol.dataset.salin);
      if (navigator.clipboard) await navigator.clipboard.writeText(teks.value);
      else { teks.select(); document.execCommand("copy"); }
      document.getElementById("salin-hasil").textContent = "Tersalin.";
    });
  });
})();
