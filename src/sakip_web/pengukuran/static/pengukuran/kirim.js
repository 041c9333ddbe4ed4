// Sends what changed and says what came of it; without a network it waits and tries again.
(function () {
  "use strict";
  const JEDA = 5000;
  const SUARA = 10000;

  function buat(form, pasang) {
    const baris = new Set();
    const teks = new Set();
    const garis = document.getElementById("garis-simpan");
    const tampak = garis.appendChild(document.createElement("span"));
    const suara = garis.appendChild(document.createElement("span"));
    tampak.setAttribute("aria-hidden", "true");
    suara.className = "visually-hidden";
    let sibuk = false;
    let terakhir = 0;
    let pewaktu = 0;

    // Said at most every ten seconds; shown at once.
    function kata(kalimat, tautan) {
      tampak.textContent = kalimat;
      if (tautan) {
        const a = tampak.appendChild(document.createElement("a"));
        a.href = location.href;
        a.textContent = " " + tautan;
      }
      clearTimeout(pewaktu);
      const sisa = Math.max(0, terakhir + SUARA - Date.now());
      pewaktu = setTimeout(function () { suara.textContent = kalimat; terakhir = Date.now(); }, sisa);
    }

    function ruas(wadah, data, catat) {
      wadah.querySelectorAll("[name]").forEach(function (x) {
        if (x.type === "submit" || (x.type === "checkbox" && !x.checked)) return;
        data.append(x.name, x.value);
        if (catat) catat[x.name] = x.value;
      });
    }

    function susun(tambahan) {
      const data = new FormData();
      const catat = {};
      data.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
      baris.forEach(function (n) { ruas(document.querySelector("#baris-" + n + " .masuk"), data, catat); });
      teks.forEach(function (n) { ruas(document.getElementById("narasi-" + n).parentElement, data, catat); });
      Object.entries(tambahan || {}).forEach(function (x) { data.append(x[0], x[1]); });
      return { data: data, catat: catat };
    }

    function gagal(kiriman, kalimat, tautan) {
      kiriman.baris.forEach(function (n) { baris.add(n); });
      kiriman.teks.forEach(function (n) { teks.add(n); });
      const aman = window.SakipAntrean.simpan(form, susun().catat);
      kata(aman ? kalimat : kalimat.replace(/Isian.*/, "Jangan tutup halaman ini."), tautan);
    }

    async function kirim(tambahan) {
      if (sibuk || (!baris.size && !teks.size && !tambahan)) return null;
      sibuk = true;
      const isi = susun(tambahan);
      const kiriman = { baris: [...baris], teks: [...teks], catat: isi.catat };
      baris.clear();
      teks.clear();
      kata("Menyimpan…");
      try {
        const jawaban = await fetch(form.action, {
          method: "POST", body: isi.data, headers: { "X-Isian": "sel" }, redirect: "manual", credentials: "same-origin",
        });
        if (jawaban.type === "opaqueredirect" || jawaban.status === 401 || jawaban.status === 403) {
          gagal(kiriman, "Sesi berakhir. Isian Anda tidak hilang.", "Masuk lagi di jendela ini");
          return null;
        }
        if (jawaban.status === 404) { gagal(kiriman, "Belum tersimpan: Anda tidak lagi berhak mengisi halaman ini."); return null; }
        if (!jawaban.ok) throw new Error(String(jawaban.status));
        const hasil = await jawaban.json();
        pasang(hasil, kiriman);
        window.SakipAntrean.simpan(form, hasil.larangan ? isi.catat : {});
        if (hasil.larangan) kata("Belum tersimpan. " + hasil.larangan);
        else if (hasil.bentrokNarasi.length) kata("Teks ini sudah diubah orang lain. Tekan Simpan untuk memilih yang benar.");
        else if (hasil.bersih) kata("Tersimpan pukul " + hasil.jam);
        else kata("Belum semua tersimpan. Pilih pada baris bertanda.");
        return hasil;
      } catch (galat) {
        gagal(kiriman, "Belum tersimpan: jaringan terputus. Isian disimpan di peramban ini dan dikirim lagi otomatis.");
        setTimeout(kirim, JEDA);
        return null;
      } finally {
        sibuk = false;
        // What was typed while the last request was under way.
        if ((baris.size || teks.size) && navigator.onLine && tampak.textContent.indexOf("Belum") !== 0 && tampak.textContent.indexOf("Sesi") !== 0) setTimeout(kirim, 0);
      }
    }

    window.addEventListener("online", function () { kirim(); });
    return {
      baris: function (n) { baris.add(String(n)); },
      teks: function (n) { teks.add(n); },
      kirim: kirim,
      kata: kata,
    };
  }

  window.SakipKirim = buat;
})();
