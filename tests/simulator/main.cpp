// dais-sim: plays courts in a simulated world, seed by seed, and holds the program to its promises.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/known_bad.h"
#include "tests/simulator/report.h"
#include "tests/simulator/shrink.h"

#include <cstdio>
#include <malloc.h>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <sqlite3.h>

using namespace dais::simulator;

namespace {

constexpr int saveEvery = 50;
constexpr int keptBlock = 256 << 20; ///< Up to here memory is kept for the next run, not given back.

struct Wishes {
    std::uint64_t first = 1;
    std::uint64_t last = 1;
    double minutes = 0; ///< 0: as long as it takes.
    QString totalsFile;
    bool json = false;
    bool story = false;
    bool shrinks = true;
    bool firstFailure = false; ///< Stop at the first broken promise.
};

bool readRange(const QString &text, Wishes &wishes)
{
    const QStringList ends = text.split(QStringLiteral(".."));
    bool good = false;
    wishes.first = ends.first().toULongLong(&good);
    wishes.last = wishes.first;
    if (good && ends.size() == 2)
        wishes.last = ends.last().toULongLong(&good);
    return good && wishes.first >= 1 && ends.size() <= 2 && wishes.last >= wishes.first;
}

void tellFailure(const Plan &plan, const RunReport &report, const Wishes &wishes)
{
    std::fprintf(stderr, "seed %llu:\n", static_cast<unsigned long long>(report.seed));
    for (const World::Violation &violation : report.violations)
        std::fprintf(stderr, "  INV-%d %s\n", violation.invariant, violation.words.c_str());
    if (!wishes.shrinks)
        return;
    const Plan shortest = shrink(plan, report);
    std::fprintf(stderr,
                 "  %d machines, %d courts, switches %.0f %%, rest %d s, weather %d; %zu of %zu steps are enough:\n",
                 plan.machines, plan.courts, plan.switchPercent, plan.restSeconds, plan.weather, shortest.steps.size(),
                 plan.steps.size());
    for (const Step &step : shortest.steps)
        std::fprintf(stderr, "    %s\n", step.words().c_str());
}

void save(const Totals &totals, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(totals.toJson()).toJson());
    if (!file.commit())
        std::fprintf(stderr, "dais-sim: %s could not be written.\n", qPrintable(path));
}

/// Chooses a known-bad variant; an exit status when that was all that was asked, or when it is not there.
std::optional<int> chooseVariant(const QString &name, bool list)
{
#ifdef DAIS_KNOWN_BAD
    bool known = name.isEmpty();
    for (const char *variant : dais::domain::knownBadVariants()) {
        if (list)
            std::printf("%s\n", variant);
        if (name == QLatin1String(variant)) {
            dais::domain::chooseKnownBad(variant);
            known = true;
        }
    }
    if (list)
        return 0;
    if (known)
        return {};
    std::fprintf(stderr, "dais-sim: there is no variant \"%s\"; --known-bad-list says which there are.\n",
                 qPrintable(name));
    return 2;
#else
    if (name.isEmpty() && !list)
        return {};
    std::fprintf(stderr, "dais-sim: this build has no known-bad variants; tools/mutants makes the one that has.\n");
    return 2;
#endif
}

int playAll(const Wishes &wishes)
{
    Totals totals;
    std::uint64_t seed = wishes.first;
    if (QFile file(wishes.totalsFile); !wishes.totalsFile.isEmpty() && file.open(QIODevice::ReadOnly)) {
        if (totals.take(QJsonDocument::fromJson(file.readAll()).object()))
            seed = totals.last + 1;
    }
    const double before = totals.seconds;
    QElapsedTimer timer;
    timer.start();
    for (; seed <= wishes.last; ++seed) {
        const Plan plan = Plan::of(seed);
        const RunReport report = Run(plan, wishes.story ? Run::Story::Keep : Run::Story::Forget).play();
        for (const std::string &line : report.story)
            std::printf("%s\n", line.c_str());
        if (!report.violations.empty())
            tellFailure(plan, report, wishes);
        totals.add(report);
        totals.seconds = before + double(timer.elapsed()) / 1000;
        if (!wishes.totalsFile.isEmpty() && seed % saveEvery == 0)
            save(totals, wishes.totalsFile);
        if (wishes.firstFailure && totals.failedRuns > 0)
            break;
        if (wishes.minutes > 0 && double(timer.elapsed()) > wishes.minutes * 60000)
            break;
    }
    if (!wishes.totalsFile.isEmpty())
        save(totals, wishes.totalsFile);
    if (wishes.json)
        std::printf("%s\n", QJsonDocument(totals.toJson()).toJson(QJsonDocument::Compact).constData());
    else
        std::printf("%s", totals.words().c_str());
    return totals.failedRuns > 0 ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    // Everything here is one thread, and makes and forgets large files in memory all the time.
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    mallopt(M_MMAP_THRESHOLD, keptBlock);
    mallopt(M_TRIM_THRESHOLD, keptBlock);
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Plays courts in a simulated world and holds Dais to its promises. "
                                                    "Status 1 when one was broken."));
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("seeds"), QStringLiteral("Play these seeds."), QStringLiteral("A..B"),
          QStringLiteral("1..20")},
         {QStringLiteral("minutes"), QStringLiteral("Stop after this long."), QStringLiteral("N")},
         {QStringLiteral("totals"), QStringLiteral("Go on from FILE and add to it."), QStringLiteral("FILE")},
         {QStringLiteral("json"), QStringLiteral("Print one JSON object.")},
         {QStringLiteral("story"), QStringLiteral("Print what happens.")},
         {QStringLiteral("first-failure"), QStringLiteral("Stop at the first broken promise.")},
         {QStringLiteral("known-bad"), QStringLiteral("Play with a known-bad variant."), QStringLiteral("NAME")},
         {QStringLiteral("known-bad-list"), QStringLiteral("Print the known-bad variants.")},
         {QStringLiteral("no-shrink"), QStringLiteral("Do not look for a shorter list of steps.")}});
    parser.process(application);
    if (const auto ended =
            chooseVariant(parser.value(QStringLiteral("known-bad")), parser.isSet(QStringLiteral("known-bad-list"))))
        return *ended;
    Wishes wishes;
    if (!readRange(parser.value(QStringLiteral("seeds")), wishes)) {
        std::fprintf(stderr, "dais-sim: --seeds wants one number or two, as in 1..1000.\n");
        return 2;
    }
    wishes.minutes = parser.value(QStringLiteral("minutes")).toDouble();
    wishes.totalsFile = parser.value(QStringLiteral("totals"));
    wishes.json = parser.isSet(QStringLiteral("json"));
    wishes.story = parser.isSet(QStringLiteral("story"));
    wishes.firstFailure = parser.isSet(QStringLiteral("first-failure"));
    wishes.shrinks = !parser.isSet(QStringLiteral("no-shrink"));
    return playAll(wishes);
}
