#include "widgets/outages_page.h"

#include "domain/court_calendar.h"
#include "widgets/case_row.h"
#include "widgets/check_link.h"
#include "widgets/decision_parts.h"
#include "widgets/error_text.h"
#include "widgets/metrics.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {

/// Carries the translations of the line.
struct OutageWords {
    Q_DECLARE_TR_FUNCTIONS(OutageWords)
};

QString whoSays(const domain::OutageRecord &record, const CourtTime &time)
{
    const QString when = time.full(record.at);
    // The server notes its own downtime, in no person's words.
    return record.reason.isEmpty() && record.byName == QLatin1String("Court")
               ? OutageWords::tr("the court's server was not running; noted by itself, %1").arg(when)
               : OutageWords::tr("noted by %1, %2").arg(record.byName, when);
}

} // namespace

CaseLine outageLine(const domain::OutageRecord &record, const domain::CodeTables &tables, const CourtTime &time)
{
    CaseLine line;
    line.what = record.to ? OutageWords::tr("%1 to %2").arg(time.full(record.from), time.full(*record.to))
                          : OutageWords::tr("Since %1").arg(time.full(record.from));
    QStringList detail;
    if (!record.reason.isEmpty())
        detail.append(record.reason);
    const domain::Court *court = tables.courts().find(record.court);
    const bool moves = court && domain::countsAsUnplanned(
                                    record.outage(), domain::CourtCalendar(tables.holidays(), *court), court->zone());
    if (record.struck)
        detail.append(OutageWords::tr("no deadline heeds it"));
    else if (moves && record.kind == domain::Outage::Kind::Planned)
        detail.append(OutageWords::tr("announced five business days before or less: a last day that it hit moves"));
    else
        detail.append(moves ? OutageWords::tr("a last day that it hit moves")
                            : OutageWords::tr("planned and announced in time: no day moves"));
    detail.append(whoSays(record, time));
    line.detail = detail.join(QStringLiteral(" \u00b7 "));
    line.detail[0] = line.detail[0].toUpper();
    if (record.struck)
        line.state = OutageWords::tr("struck");
    else if (!record.to)
        line.state = OutageWords::tr("still down"), line.tint = Tint::Bad;
    else if (record.kind == domain::Outage::Kind::Planned)
        line.state = OutageWords::tr("planned"), line.tint = Tint::Info;
    else
        line.state = OutageWords::tr("unplanned"), line.tint = Tint::Warn;
    return line;
}

OutagesPage::OutagesPage(const domain::CodeTables &tables, const QString &court, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_tables(tables), m_court(court), m_zone(zone), m_stack(new QStackedWidget(this)),
      m_form(new OutageForm(zone)), m_scroll(makeDecisionScroll(this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->addWidget(m_scroll);
    auto *formPage = new QWidget(this);
    formPage->setBackgroundRole(QPalette::Base);
    formPage->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(formPage);
    column->setContentsMargins(space::wide, space::side, space::wide, space::wide);
    column->addWidget(makeLabel(tr("An outage of electronic filing"), Type::DocumentTitle, LabelInk::Text, formPage));
    column->addWidget(m_form);
    column->addStretch(1);
    m_stack->addWidget(formPage);
    connect(m_form, &OutageForm::saveWanted, this, [this] { emit noteWanted(m_form->typed()); });
    connect(m_form, &OutageForm::cancelled, this, &OutagesPage::saved);
    buildList();
}

void OutagesPage::setOutages(const std::vector<domain::OutageRecord> &outages, const QDateTime &now, bool mayNote)
{
    m_outages = outages;
    std::erase_if(m_outages, [this](const domain::OutageRecord &record) { return record.court != m_court; });
    m_now = now;
    m_mayNote = mayNote;
    buildList();
}

void OutagesPage::buildList()
{
    const bool hadKeys = m_scroll->isAncestorOf(QApplication::focusWidget());
    m_lines.clear();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::wide, space::side, space::wide, space::wide);
    column->setSpacing(space::hair);
    auto *head = new QHBoxLayout;
    auto *rule =
        makeLabel(tr("A last day for filing on which filing was down without notice moves to the first business "
                     "day on which it works again (8 CFR 1003.31(b))."),
                  Type::Secondary, LabelInk::Muted, content);
    rule->setWordWrap(true);
    head->addWidget(rule, 1);
    if (m_mayNote) {
        QPushButton *note = makeDecisionButton(tr("Note an outage"), content);
        connect(note, &QPushButton::clicked, this, [this] { openForm(nullptr); });
        head->addWidget(note, 0, Qt::AlignTop);
        setFocusProxy(note);
    }
    column->addLayout(head);
    column->addSpacing(space::gap);
    column->addWidget(makeDecisionLine(content));
    for (const domain::OutageRecord &record : m_outages)
        column->addWidget(rowOf(record));
    if (m_outages.empty()) {
        m_lines.append(tr("No outage is noted."));
        column->addWidget(makeLabel(m_lines.last(), Type::Body, LabelInk::Muted, content));
    }
    column->addStretch(1);
    m_scroll->setWidget(content);
    if (hadKeys && focusProxy()) // What had the keyboard is gone with the old lines.
        setFocus(Qt::OtherFocusReason);
}

QWidget *OutagesPage::rowOf(const domain::OutageRecord &record)
{
    auto *row = new QWidget;
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(space::side);
    auto *words = new CaseRow(outageLine(record, m_tables, {m_zone, m_now}), row);
    m_lines.append(words->sentence());
    across->addWidget(words, 1);
    if (m_mayNote && !record.struck) {
        auto *correct = new CheckLink(record.to ? tr("Correct") : tr("It works again"), row);
        correct->setAccessibleName(tr("%1: %2").arg(correct->text(), words->sentence()));
        connect(correct, &CheckLink::clicked, this, [this, record] {
            domain::OutageRecord shown = record;
            if (!shown.to)
                shown.to = m_now;
            openForm(&shown);
        });
        auto *strike = new CheckLink(tr("Strike"), row);
        strike->setAccessibleName(tr("%1: %2").arg(strike->text(), words->sentence()));
        connect(strike, &CheckLink::clicked, this, [this, record] { emit strikeWanted(record); });
        across->addWidget(correct, 0, Qt::AlignTop);
        across->addWidget(strike, 0, Qt::AlignTop);
    }
    return row;
}

void OutagesPage::openForm(const domain::OutageRecord *record)
{
    if (record)
        m_form->beginFrom(*record, m_now);
    else
        m_form->beginNew(m_now);
    m_stack->setCurrentIndex(1);
    m_form->setFocus();
}

void OutagesPage::saved()
{
    m_stack->setCurrentIndex(0);
    if (focusProxy())
        setFocus();
}

void OutagesPage::couldNotSave(const Told &told)
{
    m_form->say(told);
}

QStringList OutagesPage::lines() const
{
    return m_lines;
}

} // namespace dais::widgets
