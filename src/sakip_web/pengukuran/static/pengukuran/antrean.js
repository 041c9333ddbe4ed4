// What could not be sent yet, kept in this browser until it can. One entry a grid and person.
(function () {
  "use strict";

  function kunci(form) { return "sakip-isian-" + form.dataset.isian; }

  function ambil(form) {
    try { return JSON.parse(localStorage.getItem(kunci(form)) || "{}"); }
    catch (galat) { return {}; }
  }

  function simpan(form, isi) {
    try {
      if (Object.keys(isi).length) localStorage.setItem(kunci(form), JSON.stringify(isi));
      else localStorage.removeItem(kunci(form));
      return true;
    } catch (galat) { return false; }
  }

  window.SakipAntrean = { ambil: ambil, simpan: simpan };
})();
