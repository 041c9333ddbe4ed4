// The grid of a quarter: keyboard, saving by cell, pasting a block. Everything works without it, by one button.
(function () {
  "use strict";
  const form = document.querySelector("form[data-isian]");
  if (!form) return;
  const bilah = document.getElementById("bilah-tempel");
  const semula = new WeakMap();
  const riwayat = [];
  let tempelan = null;

  const kelompok = function () { return [...form.querySelectorAll("table.isian tbody")]; };
  const barisDalam = function (tbody) { return [...tbody.querySelectorAll("tr[data-baris]")]; };
  const sel = function (tr) { return [...tr.querySelectorAll("input.sel")]; };
  const semuaBaris = function () { return kelompok().flatMap(barisDalam); };
  const nomor = function (x) { const tr = x.closest("tr[data-baris]"); return tr ? tr.dataset.baris : ""; };

  function pasang(hasil, kiriman) {
    hasil.baris.forEach(function (b) {
      const tr = document.getElementById("baris-" + b.nomor);
      const wadah = document.createElement("template");
      wadah.innerHTML = "<table><tbody><tr>" + b.masuk + b.hasil + "</tr></tbody></table>";
      const baru = [...wadah.content.querySelectorAll("td")];
      tr.querySelectorAll("td.hasil, td.tanpa-angka, td[data-k='Capaian %']").forEach(function (td) { td.remove(); });
      tr.querySelector("td.bukti").before(...baru.slice(1));
      tr.classList.toggle("tak-terbaca", b.takTerbaca);
      if (kiriman.baris.indexOf(String(b.nomor)) >= 0) gantiMasuk(tr.querySelector("td.masuk"), baru[0], kiriman.catat);
    });
    Object.entries(hasil.narasi).forEach(function (x) {
      if (kiriman.teks.indexOf(x[0]) < 0 || hasil.bentrokNarasi.indexOf(x[0]) >= 0) return;
      form.elements["narasi_versi:" + x[0]].value = x[1];
      form.elements["narasi_asal:" + x[0]].value = kiriman.catat["narasi:" + x[0]];
    });
    const ringkas = document.getElementById("ringkas");
    if (ringkas) ringkas.textContent = hasil.ringkas;
  }

  // What somebody typed meanwhile in the same row stays; then only versions are taken over.
  function gantiMasuk(lama, baru, catat) {
    const aktif = lama.contains(document.activeElement) ? document.activeElement : null;
    const berubah = [...lama.querySelectorAll("[name]")].some(function (x) {
      return x.type !== "hidden" && x.type !== "submit" && x.type !== "checkbox" && x.name in catat && x.value !== catat[x.name];
    });
    if (berubah) {
      baru.querySelectorAll("input[type=hidden]").forEach(function (x) { form.elements[x.name].value = x.value; });
      return;
    }
    const terbuka = lama.querySelector("details[open]");
    const letak = aktif && aktif.tagName === "INPUT" && aktif.type === "text" ? [aktif.selectionStart, aktif.selectionEnd] : null;
    lama.replaceWith(baru);
    if (terbuka && aktif && aktif.closest("details") && baru.querySelector("details")) baru.querySelector("details").open = true;
    const kembali = aktif && aktif.id ? document.getElementById(aktif.id) : null;
    if (kembali) {
      kembali.focus({ preventScroll: true });
      semula.set(kembali, kembali.value);
      if (letak && kembali.setSelectionRange) kembali.setSelectionRange(letak[0], letak[1]);
    } else if (aktif) {
      const ada = baru.querySelector("input.sel");
      if (ada) ada.focus({ preventScroll: true });
    }
  }

  const pengirim = window.SakipKirim(form, pasang);

  function pindah(masukan, arah) {
    const rows = semuaBaris().map(sel).filter(function (x) { return x.length; });
    const n = rows.findIndex(function (r) { return r.indexOf(masukan) >= 0; });
    const tujuan = rows[n + arah];
    if (!tujuan) return false;
    const x = tujuan[Math.min(rows[n].indexOf(masukan), tujuan.length - 1)];
    x.focus();
    x.select();
    return true;
  }

  function samping(masukan, arah) {
    const semua = [...form.querySelectorAll("input.sel")];
    const x = semua[semua.indexOf(masukan) + arah];
    if (!x) return;
    x.focus();
    x.setSelectionRange(arah > 0 ? 0 : x.value.length, arah > 0 ? 0 : x.value.length);
  }

  function ubah(masukan, teks, catatRiwayat) {
    if (catatRiwayat) riwayat.push({ id: masukan.id, teks: masukan.value });
    masukan.value = teks;
    semula.set(masukan, teks);
    pengirim.baris(nomor(masukan));
  }

  function urungSel() {
    const akhir = riwayat.pop();
    const x = akhir && document.getElementById(akhir.id);
    if (!x) return;
    ubah(x, akhir.teks, false);
    x.focus();
    pengirim.kirim();
  }

  function simpanSemua() {
    if (document.activeElement && document.activeElement.blur) {
      const x = document.activeElement;
      x.dispatchEvent(new Event("change", { bubbles: true }));
    }
    pengirim.kirim();
  }

  form.addEventListener("focusin", function (e) {
    if (e.target.matches("input.sel")) semula.set(e.target, e.target.value);
  });

  form.addEventListener("keydown", function (e) {
    const x = e.target;
    if (e.key === "Enter" && x.tagName === "INPUT" && x.type === "text" && !x.matches("input.sel")) {
      e.preventDefault();
      x.dispatchEvent(new Event("change", { bubbles: true }));
      return;
    }
    if (!x.matches("input.sel") || e.isComposing) return;
    const awal = x.selectionStart === 0 && x.selectionEnd === 0;
    const akhir = x.selectionStart === x.value.length && x.selectionEnd === x.value.length;
    if (e.key === "ArrowDown" && e.altKey) {
      e.preventDefault();
      const d = x.closest("td").querySelector("details");
      d.open = true;
      const pilih = d.querySelector("select");
      pilih.focus();
      if (pilih.showPicker) try { pilih.showPicker(); } catch (galat) { /* the list opens by hand */ }
    } else if (e.ctrlKey || e.metaKey) {
      if (e.key.toLowerCase() === "z" && !e.shiftKey && x.value === semula.get(x) && riwayat.length) { e.preventDefault(); urungSel(); }
    } else if (e.altKey) {
      return;
    } else if (e.key === "Enter" || e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      const arah = e.key === "ArrowUp" || (e.key === "Enter" && e.shiftKey) ? -1 : 1;
      if (!pindah(x, arah) && e.key === "Enter") x.dispatchEvent(new Event("change", { bubbles: true }));
    } else if (e.key === "Escape" && semula.has(x) && x.value !== semula.get(x)) {
      e.preventDefault();
      x.value = semula.get(x);
    } else if (e.key === "ArrowLeft" && awal && !e.shiftKey) { e.preventDefault(); samping(x, -1); }
    else if (e.key === "ArrowRight" && akhir && !e.shiftKey) { e.preventDefault(); samping(x, 1); }
  });

  document.addEventListener("keydown", function (e) {
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "s") { e.preventDefault(); simpanSemua(); }
  });

  form.addEventListener("change", function (e) {
    const x = e.target;
    if (x.dataset.narasi) pengirim.teks(x.dataset.narasi);
    else if (x.matches("input.sel")) {
      const dulu = semula.get(x);
      if (dulu === x.value) return;
      riwayat.push({ id: x.id, teks: dulu === undefined ? x.defaultValue : dulu });
      semula.set(x, x.value);
      pengirim.baris(nomor(x));
    } else if (x.matches("select[name^='keadaan:']")) {
      pengirim.baris(nomor(x));
      const alasan = x.closest("details").querySelector("input[name^='alasan:']");
      // A state with a reason waits for it; the number gives way to the state.
      if (x.value) x.closest("td").querySelectorAll("input.sel").forEach(function (s) { s.value = ""; });
      if (x.value && x.value !== "BELUM_DIJADWALKAN" && !alasan.value) { alasan.focus(); return; }
    } else if (nomor(x) && x.closest("td.masuk")) pengirim.baris(nomor(x));
    else return;
    pengirim.kirim();
  });

  // Without a network the browser would leave the page for its own error page; the cells wait here instead.
  form.addEventListener("submit", function (e) {
    if (navigator.onLine) return;
    e.preventDefault();
    simpanSemua();
    pengirim.kata("Belum tersimpan: jaringan terputus. Isian disimpan di peramban ini dan dikirim lagi otomatis.");
  });

  form.addEventListener("click", function (e) {
    const tombol = e.target.closest("td.masuk button[name=pakai]");
    if (!tombol) return;
    e.preventDefault();
    pengirim.baris(nomor(tombol));
    pengirim.kirim({ pakai: tombol.value });
  });

  form.addEventListener("paste", function (e) {
    const x = e.target;
    if (!x.matches("input.sel")) return;
    const matriks = window.SakipTempel.urai(e.clipboardData.getData("text/plain"));
    if (matriks.length === 1 && matriks[0].length === 1) return;
    e.preventDefault();
    const rows = barisDalam(x.closest("tbody")).map(sel);
    const n = rows.findIndex(function (r) { return r.indexOf(x) >= 0; });
    const r = window.SakipTempel.rencana(matriks, rows, n, rows[n].indexOf(x));
    tempelan = r.isi.map(function (y) { return { id: y.masukan.id, teks: y.masukan.value }; });
    r.isi.forEach(function (y) { ubah(y.masukan, y.teks, false); });
    tampilBilah(r, null);
    pengirim.kirim().then(function (hasil) { if (hasil) tampilBilah(r, hasil); });
  });

  function tampilBilah(r, hasil) {
    const milik = new Set(r.isi.map(function (y) { return nomor(document.getElementById(y.masukan.id) || y.masukan); }));
    const rusak = hasil ? hasil.baris.filter(function (b) { return b.takTerbaca && milik.has(String(b.nomor)); }).length : 0;
    const kata = [r.isi.length + " angka ditempel"];
    if (rusak) kata.push(rusak + " tak terbaca");
    if (r.dilewati) kata.push(r.dilewati + " dilewati (terkunci atau di luar kelompok)");
    bilah.textContent = kata.join(", ") + ". ";
    const tombol = bilah.appendChild(document.createElement("button"));
    tombol.type = "button";
    tombol.className = "btn btn-biasa";
    tombol.textContent = "Urungkan";
    tombol.addEventListener("click", urungTempel);
    bilah.hidden = false;
  }

  function urungTempel() {
    (tempelan || []).forEach(function (y) {
      const x = document.getElementById(y.id);
      if (x) ubah(x, y.teks, false);
    });
    const banyak = (tempelan || []).length;
    tempelan = null;
    bilah.textContent = banyak + " angka dikembalikan.";
    pengirim.kirim();
  }

  // What was left from a broken network or a session that ended goes out again, with the versions that had been read.
  function pulihkan() {
    const isi = window.SakipAntrean.ambil(form);
    const nama = Object.keys(isi);
    nama.forEach(function (n) {
      const x = form.elements[n];
      if (!x || x instanceof RadioNodeList) return;
      if (x.type === "checkbox") x.checked = true;
      else x.value = isi[n];
      if (x.dataset.narasi) pengirim.teks(x.dataset.narasi);
      else if (nomor(x)) pengirim.baris(nomor(x));
    });
    if (nama.length) pengirim.kirim();
  }

  const salin = document.getElementById("salin-tabel");
  if (salin) salin.addEventListener("click", async function (e) {
    if (!navigator.clipboard) return;
    e.preventDefault();
    const jawaban = await fetch(salin.href, { credentials: "same-origin" });
    await navigator.clipboard.writeText(await jawaban.text());
    pengirim.kata("Tabel tersalin. Tempelkan di Excel.");
  });

  pulihkan();
})();
