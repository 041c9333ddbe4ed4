// Small comforts of every page: the switch of the look, focus on the summary of mistakes, copying a text.
// Every page works without this file.
(function () {
  "use strict";
  var akar = document.documentElement;
  var URUT = ["", "light", "dark"];
  var KATA = { "": "menurut perangkat", light: "terang", dark: "gelap" };

  function simpan(nilai) {
    try {
      if (nilai) localStorage.setItem("sakip-tampilan", nilai);
      else localStorage.removeItem("sakip-tampilan");
    } catch (e) { /* the choice holds for this page only */ }
  }

  function tampilan(tombol) {
    var kini = akar.getAttribute("data-bs-theme") || "";
    tombol.hidden = false;
    tombol.textContent = "Tampilan: " + KATA[kini];
    tombol.addEventListener("click", function () {
      kini = URUT[(URUT.indexOf(kini) + 1) % URUT.length];
      if (kini) akar.setAttribute("data-bs-theme", kini);
      else akar.removeAttribute("data-bs-theme");
      tombol.textContent = "Tampilan: " + KATA[kini];
      simpan(kini);
    });
  }

  // <button data-salin="id of a textarea or element" hidden>Salin</button>
  function salin(tombol) {
    var sumber = document.getElementById(tombol.getAttribute("data-salin"));
    if (!sumber) return;
    tombol.hidden = false;
    tombol.addEventListener("click", function () {
      var teks = "value" in sumber ? sumber.value : sumber.textContent;
      function sudah() { tombol.textContent = "Sudah disalin"; }
      function pilih() {
        if (sumber.select) { sumber.focus(); sumber.select(); document.execCommand("copy"); sudah(); }
      }
      if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(teks).then(sudah, pilih);
      else pilih();
    });
  }

  function setiap(pilih, lakukan) { Array.prototype.forEach.call(document.querySelectorAll(pilih), lakukan); }

  setiap("[data-tampilan]", tampilan);
  setiap("[data-salin]", salin);
  // A select or tick that filters a list sends its form at once; the button beside it stays for everybody else.
  setiap("form[data-langsung]", function (formulir) {
    formulir.addEventListener("change", function () { if (formulir.requestSubmit) formulir.requestSubmit(); });
  });
  var galat = document.getElementById("ringkasan-galat");
  if (galat) galat.focus();
})();
