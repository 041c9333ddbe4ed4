// A script was told that the session has ended: say so beside the form, and send the form whole when asked. The server
// keeps what it brings while the person logs in.
(function () {
  "use strict";
  document.addEventListener("htmx:responseError", function (peristiwa) {
    var jawaban = peristiwa.detail.xhr;
    if (jawaban.status !== 401 || jawaban.getResponseHeader("X-Sakip-Sesi") !== "berakhir") return;
    var unsur = peristiwa.detail.elt;
    beritahu(unsur.form || unsur.closest("form"));
  });
  function beritahu(form) {
    if (document.getElementById("sesi-berakhir")) return;
    var kotak = document.createElement("div");
    kotak.id = "sesi-berakhir";
    kotak.className = "kotak galat";
    kotak.setAttribute("role", "alert");
    var kata = document.createElement("p");
    kata.textContent = "Sesi berakhir. Masuk lagi di jendela ini; isian Anda tidak hilang.";
    kotak.appendChild(kata);
    var tombol = document.createElement(form ? "button" : "a");
    tombol.className = "btn btn-primary";
    tombol.textContent = "Masuk lagi";
    if (form) {
      tombol.type = "button";
      tombol.addEventListener("click", function () { HTMLFormElement.prototype.submit.call(form); });
    } else {
      tombol.href = "/masuk?next=" + encodeURIComponent(location.pathname + location.search);
    }
    kotak.appendChild(tombol);
    var tempat = form || document.querySelector("main") || document.body;
    tempat.insertBefore(kotak, tempat.firstChild);
    tombol.focus();
  }
})();
