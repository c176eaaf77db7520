#include "widgets/sync_words.h"

#include "widgets/error_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace dais::widgets {

using models::SyncListModel;

namespace {

/// Carries the translations of this file.
struct SyncWords {
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
};

QString whileSaved(const store::JournalLine &line, const CourtReach &reach, const CourtTime &time)
{
    if (line.notBefore > time.now)
        return SyncWords::tr("Rests until %1, so that it can be taken back (U); then it goes by itself.")
            .arg(time.time(line.notBefore));
    switch (reach.kind) {
    case CourtReach::Kind::Reached:
        return SyncWords::tr("It is on its way to the court.");
    case CourtReach::Kind::Unreached:
        return SyncWords::tr("The court cannot be reached. It goes by itself when the network is back.");
    case CourtReach::Kind::SignInNeeded:
        return SyncWords::tr("The court asks you to sign in again. It goes once you have.");
    case CourtReach::Kind::Trouble:
        return toldOf({Error::Kind::Protocol, reach.code}, Doing::ContactingCourt).body;
    }
    Q_UNREACHABLE();
}

} // namespace

QString whatOf(const store::JournalLine &line, const SyncListModel::Facts &facts)
{
    const QString about = !facts.title.isEmpty()     ? facts.title
                          : !facts.aNumber.isEmpty() ? facts.aNumber
                                                     : SyncWords::tr("a filing that is no longer here");
    if (line.kind == QLatin1String("submission.accept"))
        return SyncWords::tr("Accept: %1").arg(about);
    if (line.kind == QLatin1String("submission.reject"))
        return SyncWords::tr("Reject: %1").arg(about);
    if (line.kind == QLatin1String("submission.assign"))
        return SyncWords::tr("Forward: %1").arg(about);
    if (line.kind == QLatin1String("note.add"))
        return SyncWords::tr("Note: %1").arg(about);
    if (line.kind == QLatin1String("decision.settle"))
        return SyncWords::tr("Settle two decisions: %1").arg(about);
    if (line.kind == QLatin1String("submission.lodge"))
        return SyncWords::tr("Take in at the window: %1").arg(about);
    if (line.kind == QLatin1String("annotation.put"))
        return SyncWords::tr("Mark a page: %1").arg(about);
    if (line.kind == QLatin1String("annotation.remove"))
        return SyncWords::tr("Take a mark away: %1").arg(about);
    if (line.kind == QLatin1String("exhibit.set"))
        return SyncWords::tr("Exhibit: %1").arg(about);
    if (line.kind == QLatin1String("hearing.schedule"))
        return SyncWords::tr("Set a hearing: %1").arg(about);
    if (line.kind == QLatin1String("hearing.move"))
        return SyncWords::tr("Move hearings: %1").arg(about);
    if (line.kind == QLatin1String("hearing.vacate"))
        return SyncWords::tr("Take a hearing off the docket: %1").arg(about);
    if (line.kind == QLatin1String("hearing.interpreter"))
        return SyncWords::tr("Book an interpreter: %1").arg(about);
    if (line.kind == QLatin1String("hearing.record"))
        return SyncWords::tr("Record a hearing: %1").arg(about);
    if (line.kind == QLatin1String("clock.override"))
        return SyncWords::tr("Set an asylum clock: %1").arg(about);
    if (line.kind == QLatin1String("session.set"))
        return SyncWords::tr("Set a session of the docket");
    if (line.kind == QLatin1String("absence.set"))
        return SyncWords::tr("Note an absence or a closure");
    if (line.kind == QLatin1String("routing.set"))
        return SyncWords::tr("Set the routing rules");
    if (line.kind == QLatin1String("outage.record"))
        return SyncWords::tr("Note an outage of filing");
    if (line.kind == QLatin1String("preset.set"))
        return SyncWords::tr("Keep words or a filter");
    if (line.kind == QLatin1String("preset.drop"))
        return SyncWords::tr("Forget kept words or a filter");
    return about;
}

QString caseOf(const SyncListModel::Facts &facts)
{
    return QStringLiteral("%1  %2").arg(facts.aNumber, facts.respondent).trimmed();
}

QString whyOf(const store::JournalLine &line, const CourtReach &reach, const CourtTime &time)
{
    switch (line.word) {
    case store::CommandWord::SavedHere:
        return whileSaved(line, reach, time);
    case store::CommandWord::ReceivedByCourt:
        return SyncWords::tr("The court has it and carries it out in its turn.");
    case store::CommandWord::NeedsYou: {
        const Told told = refusalOf(line.code);
        return SyncWords::tr("%1. %2").arg(told.title, told.body);
    }
    case store::CommandWord::Entered:
    case store::CommandWord::TakenBack:
        return {};
    }
    Q_UNREACHABLE();
}

QString whenOf(const QDateTime &instant, const CourtTime &time)
{
    if (!instant.isValid())
        return {};
    return time.isToday(instant) ? time.time(instant) : time.day(instant);
}

QString headOf(SyncListModel::Group group)
{
    switch (group) {
    case SyncListModel::Group::NeedsYou:
        return SyncWords::tr("Needs you");
    case SyncListModel::Group::Saved:
        return SyncWords::tr("Saved here");
    case SyncListModel::Group::Received:
        return SyncWords::tr("Received by court");
    case SyncListModel::Group::EnteredToday:
        return SyncWords::tr("Entered today");
    }
    Q_UNREACHABLE();
}

QString sentenceOf(const store::JournalLine &line, const SyncListModel::Facts &facts, const CourtReach &reach,
                   const CourtTime &time)
{
    QStringList parts{whatOf(line, facts)};
    if (const QString of = caseOf(facts); !of.isEmpty())
        parts.append(of);
    parts.append(SyncWords::tr("saved here %1").arg(whenOf(line.savedAt, time)));
    if (line.receivedAt.isValid())
        parts.append(SyncWords::tr("at the court %1").arg(whenOf(line.receivedAt, time)));
    if (const auto word = frameWord(line.word))
        parts.append(wordBoxOf(*word).text);
    if (const QString why = whyOf(line, reach, time); !why.isEmpty())
        parts.append(why);
    return parts.join(QStringLiteral(", "));
}

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace dais::widgets
