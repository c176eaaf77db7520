// Putting a line on every page of a filed document, from its file to the stamped file, worker start included. Against
// the qpdf command line, which lays a page with the same line over every page. Usage: stamping FILE...
#include "bench/ratio.h"
#include "pdf/one_shot.h"
#include "pdf/worker_launcher.h"
#include "tests/support/other_program.h"

#include <fcntl.h>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace dais;
using namespace dais::bench;

namespace {

constexpr int rounds = 7;
const QString line = QStringLiteral("Filed Nov 19, 2026, 9:03:04 PM EST · NEW · 00000000abcd");

/// A letter page with the line at its top right, as an overlay for qpdf.
QByteArray overlayPage()
{
    const QByteArray content = "BT /F 9 Tf 340 780 Td (" + line.toLatin1() + ") Tj ET";
    const QByteArrayList objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F << /Type /Font "
        "/Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> >>",
        "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream"};
    QByteArray pdf = "%PDF-1.5\n";
    QByteArray table = "xref\n0 5\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + table + "trailer << /Size 5 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

double ours(pdf::WorkerLauncher &launcher, const QString &path, const QString &target)
{
    return millisecondsOf([&] {
        QFile file(path);
        QFile stamped(target);
        if (!file.open(QIODevice::ReadOnly) || !stamped.open(QIODevice::WriteOnly))
            giveUp(QStringLiteral("%1 cannot be read, or nothing written beside it.").arg(path));
        const auto sealed = pdf::SealedFile::copyOfFile(file.handle());
        const auto made = sealed ? pdf::stamp(launcher, *sealed, line, {}) : tl::unexpected(sealed.error());
        if (!made || !pdf::writeTo(stamped.handle(), *made))
            giveUp(QStringLiteral("%1 was not stamped.").arg(path));
    });
}

double theirs(const QString &path, const QString &overlay, const QString &target)
{
    return millisecondsOf([&] {
        const auto ran =
            tests::run(QStringLiteral("qpdf"), {path, QStringLiteral("--overlay"), overlay,
                                                QStringLiteral("--repeat=1"), QStringLiteral("--"), target});
        if (ran.exitCode != 0 && ran.exitCode != 3) // 3: with warnings.
            giveUp(QStringLiteral("qpdf did not stamp %1. Is it installed?").arg(path));
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString overlay = folder.filePath(QStringLiteral("overlay.pdf"));
    QFile file(overlay);
    if (!file.open(QIODevice::WriteOnly) || file.write(overlayPage()) < 0)
        giveUp(QStringLiteral("There is no room for temporary files."));
    file.close();
    pdf::WorkerLauncher launcher(QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker"));
    int status = 0;
    for (const QString &path : QCoreApplication::arguments().mid(1)) {
        const auto medians = inTurn(
            rounds, [&] { return ours(launcher, path, folder.filePath(QStringLiteral("ours.pdf"))); },
            [&] { return theirs(path, overlay, folder.filePath(QStringLiteral("theirs.pdf"))); });
        status = std::max(
            status,
            report(
                {.work = QStringLiteral("Stamping %1, worker start included").arg(QFileInfo(path).completeBaseName()),
                 .against = QStringLiteral("qpdf --overlay on the same file"),
                 .unit = QStringLiteral("ms"),
                 .ours = medians.ours,
                 .theirs = medians.theirs,
                 .goal = 0.8}));
    }
    return status;
}
