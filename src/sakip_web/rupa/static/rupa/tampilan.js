// The look chosen on this machine, set before anything is painted. Without script the machine's own wish holds.
(function () {
  "use strict";
  try {
    var pilihan = localStorage.getItem("sakip-tampilan");
    if (pilihan === "light" || pilihan === "dark") document.documentElement.setAttribute("data-bs-theme", pilihan);
  } catch (e) { /* storage is switched off */ }
})();
