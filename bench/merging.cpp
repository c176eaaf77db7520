// A record's documents as one PDF, from their files to the written one, worker start included. Against the qpdf command
// line, which puts the same files one after another. Usage: merging FOLDER   FOLDER: PDFs of 25 pages each
#include "bench/ratio.h"
#include "pdf/merge.h"
#include "pdf/worker_launcher.h"
#include "tests/support/other_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

using namespace dais;
using namespace dais::bench;

namespace {

constexpr int rounds = 5;
constexpr int pagesEach = 25;

double ours(pdf::WorkerLauncher &launcher, const QStringList &paths, bool numbered, const QString &target)
{
    return millisecondsOf([&] {
        pdf::MergePlan plan{.title = QStringLiteral("Record of proceedings"), .numbered = numbered};
        for (const QString &path : paths) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                giveUp(QStringLiteral("%1 cannot be read.").arg(path));
            const auto sealed = pdf::SealedFile::copyOfFile(file.handle());
            if (!sealed)
                giveUp(QStringLiteral("There is no memory for %1.").arg(path));
            plan.parts.push_back({QFileInfo(path).completeBaseName(), *sealed, pagesEach});
        }
        QFile whole(target);
        const auto made = pdf::merge(launcher, plan);
        if (!made || !whole.open(QIODevice::WriteOnly) || !pdf::writeTo(whole.handle(), *made))
            giveUp(QStringLiteral("The files were not merged: %1.")
                       .arg(made ? QStringLiteral("no room") : made.error().detail));
    });
}

double theirs(const QStringList &paths, const QString &target)
{
    return millisecondsOf([&] {
        QStringList words{QStringLiteral("--empty"), QStringLiteral("--object-streams=generate"),
                          QStringLiteral("--pages")};
        words += paths;
        words += {QStringLiteral("--"), target};
        const auto ran = tests::run(QStringLiteral("qpdf"), words);
        if (ran.exitCode != 0 && ran.exitCode != 3) // 3: with warnings.
            giveUp(QStringLiteral("qpdf did not merge the files. Is it installed?"));
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QDir files(QCoreApplication::arguments().value(1));
    QStringList paths;
    for (const QFileInfo &file : files.entryInfoList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name))
        paths.append(file.filePath());
    if (paths.isEmpty())
        giveUp(QStringLiteral("There is no PDF in %1.").arg(files.path()));
    const QTemporaryDir folder;
    pdf::WorkerLauncher launcher(QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker"));
    int status = 0;
    for (const bool numbered : {false, true}) {
        const auto medians = inTurn(
            rounds, [&] { return ours(launcher, paths, numbered, folder.filePath(QStringLiteral("ours.pdf"))); },
            [&] { return theirs(paths, folder.filePath(QStringLiteral("theirs.pdf"))); });
        const QString with = numbered ? QStringLiteral("outline, a number on every page") : QStringLiteral("outline");
        status = std::max(status, report({.work = QStringLiteral("Merging %1 documents of %2 pages, %3, worker start "
                                                                 "included")
                                                      .arg(paths.size())
                                                      .arg(pagesEach)
                                                      .arg(with),
                                          .against = QStringLiteral("qpdf --pages on the same files, neither"),
                                          .unit = QStringLiteral("ms"),
                                          .ours = medians.ours,
                                          .theirs = medians.theirs,
                                          .goal = 0.8}));
    }
    return status;
}
