/// What the docket's desk writes for others, and reads from them; and how it says what two people did.
#include "app/docket_desk.h"

#include "domain/wire/envelope.h"
#include "models/docket_out.h"
#include "press/calendar_file.h"
#include "press/html_pdf.h"
#include "widgets/error_text.h"

#include <QFileDialog>
#include <QSaveFile>
#include <set>

namespace dais::app {

namespace {

constexpr std::size_t mostNamed = 300; ///< Cases that a copy with names may hold.
constexpr int monthsRead = 24;         ///< Of somebody's calendar, from today on.

/// Where an act on the docket would put a hearing.
std::optional<domain::HearingSlot> slotOf(const domain::CommandArgs &args, const domain::HearingId &hearing)
{
    if (const auto *schedule = std::get_if<domain::ScheduleHearing>(&args))
        return schedule->slot;
    if (const auto *move = std::get_if<domain::MoveHearings>(&args))
        for (const domain::MovedHearing &one : move->moves)
            if (one.hearing == hearing)
                return one.slot;
    return std::nullopt;
}

} // namespace

QString DocketDesk::decisionInWords(const domain::Decision &decision)
{
    const domain::HearingId about(decision.about.id);
    const auto first = domain::wire::readArgs(decision.first.commandKind, decision.first.args);
    const auto second = domain::wire::readArgs(decision.second.commandKind, decision.second.args);
    const QString who = caseInWords(decision.caseId);
    const auto by = [&](const domain::DecisionSide &side) {
        return side.byName.isEmpty() ? tr("an older system") : side.byName;
    };
    if (!first || !second)
        return who;
    const auto *booked = std::get_if<domain::ScheduleHearing>(&*first);
    const auto wanted = slotOf(*second, about);
    if (booked && wanted && booked->hearing != about)
        return tr("%1: %2 asked for %3. %4 had set %5 then, %6.")
            .arg(who, by(decision.second), m_view->words().slot(*wanted), by(decision.first),
                 caseInWords(booked->caseId), m_view->words().when(decision.first.at));
    if (booked && wanted)
        return tr("%1: %2 moved it to %3, then %4 to %5.")
            .arg(who, by(decision.first), m_view->words().slot(booked->slot), by(decision.second),
                 m_view->words().slot(*wanted));
    const auto *one = std::get_if<domain::RecordHearing>(&*first);
    const auto *other = std::get_if<domain::RecordHearing>(&*second);
    const auto became = [](const domain::RecordHearing &record) {
        return record.status == domain::HearingStatus::Held ? tr("heard")
                                                            : tr("adjourned, code %1").arg(record.adjournmentCode);
    };
    return one && other ? tr("%1: %2 recorded \u201c%3\u201d, then %4 \u201c%5\u201d.")
                              .arg(who, by(decision.first), became(*one), by(decision.second), became(*other))
                        : tr("%1: %2 and %3").arg(who, by(decision.first), by(decision.second));
}

bool DocketDesk::isNoted()
{
    std::set<domain::CaseId> cases;
    for (const models::DocketRow &row : m_docket.rows())
        cases.insert(row.hearing.caseId);
    if (cases.size() > mostNamed) {
        m_parts.window.setNote(viewId(),
                               tr("Not copied: a copy names at most %1 people. Show fewer days").arg(mostNamed));
        return false;
    }
    for (const domain::CaseId &id : cases)
        if (!m_parts.views.took(domain::ViewRecord::Act::Export, id, m_parts.court.code())) {
            m_parts.window.setNote(viewId(), tr("Not copied: that you did could not be noted on this computer"));
            return false;
        }
    return true;
}

void DocketDesk::copyOut()
{
    const QString calendar = tr("Calendar without names (*.ics)");
    const QString named = tr("Calendar with A-Numbers and names (*.ics)");
    const QString table = tr("Table without names (*.csv)");
    const QString namedTable = tr("Table with A-Numbers and names (*.csv)");
    const QString paper = tr("Sheet for the door, without names (*.pdf)");
    const QString namedPaper = tr("List for the judge, with names (*.pdf)");
    QString chosen;
    const QString path = QFileDialog::getSaveFileName(
        m_view, tr("Copy the docket out"), QStringLiteral("docket.ics"),
        QStringList{calendar, named, table, namedTable, paper, namedPaper}.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty())
        return;
    const widgets::DocketWords &words = m_view->words();
    const models::DocketTerms terms{.type = [&](const QString &code) { return words.type(code); },
                                    .language = [&](const QString &code) { return words.language(code); },
                                    .court = m_parts.court.name(),
                                    .zone = m_parts.court.zone()};
    const auto names = chosen == named || chosen == namedTable || chosen == namedPaper ? models::DocketNames::Given
                                                                                       : models::DocketNames::LeftOut;
    if (names == models::DocketNames::Given && !isNoted())
        return;
    const QDateTime now = m_parts.clock.now();
    QByteArray bytes;
    if (chosen == table || chosen == namedTable)
        bytes = docketTable(m_docket.rows(), terms, names);
    else if (chosen == paper || chosen == namedPaper)
        bytes = press::printed(docketSheet(m_docket.rows(), terms, names, now), tr("Docket"));
    else
        bytes = docketCalendar(m_docket.rows(), terms, names, now);
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    m_parts.window.setNote(viewId(),
                           written ? tr("Copied to %1").arg(path) : tr("Not copied: %1 cannot be written").arg(path));
}

void DocketDesk::readAbsences()
{
    const QString path =
        QFileDialog::getOpenFileName(m_view, tr("Absences from a calendar"), QString(), tr("Calendars (*.ics)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    const QDateTime now = m_parts.clock.now();
    const auto spans =
        file.open(QIODevice::ReadOnly)
            ? press::readCalendarFile(file.readAll(), m_parts.court.zone(),
                                      {.from = now, .until = now.addMonths(monthsRead), .spans = 500})
            : Result<std::vector<press::CalendarSpan>>(fail(Error::Kind::Invalid, QStringLiteral("not_a_calendar")));
    if (!spans) {
        const QString code = spans.error().detail;
        return m_view->bulk().say({tr("Nothing was read"),
                                   code == QLatin1String("too_large")
                                       ? tr("It holds more than 500 absences, or rules without an end. Copy out fewer.")
                                   : code == QLatin1String("zone_unknown")
                                       ? tr("It names a time zone that nobody knows. Correct it where it was made.")
                                       : tr("That file is no calendar.")});
    }
    int noted = 0;
    for (const press::CalendarSpan &span : *spans) {
        domain::Absence absence = m_view->bulk().typed();
        absence.from = span.from;
        absence.to = span.to;
        absence.reason = span.summary;
        if (const auto saved = m_keeping.set(absence); !saved)
            return m_view->bulk().say(widgets::toldOf(saved.error(), widgets::Doing::Saving));
        ++noted;
    }
    m_view->showBulk(false);
    m_parts.window.setNote(viewId(), tr("Noted %n absence(s); what they meet is to be settled", nullptr, noted));
    emit contactWanted();
}

} // namespace dais::app
