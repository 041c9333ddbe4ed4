// Copy the text of a field; the text can also be copied by hand.
"use strict";
for (const tombol of document.querySelectorAll("[data-salin]")) {
  if (!navigator.clipboard) break;
  tombol.hidden = false;
  tombol.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(tombol.dataset.salin).value);
    tombol.lastChild.data = "Tersalin";
  });
}
