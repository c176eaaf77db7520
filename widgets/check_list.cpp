#include "widgets/check_list.h"

#include "widgets/check_link.h"
#include "widgets/check_words.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace dais::widgets {

using models::Check;
using Standing = Check::Standing;
using Subject = Check::Subject;

namespace {

constexpr int remarksTold = 3; ///< As many lines as remarks take, a fold among them.

/// A finding's first sentence is its title, the rest says more.
QString firstSentence(const QString &text)
{
    const auto end = text.indexOf(QLatin1String(". "));
    return end < 0 ? QString(text).remove(QLatin1Char('.')) : text.first(end);
}

QString rest(const QString &text)
{
    const auto end = text.indexOf(QLatin1String(". "));
    return end < 0 ? QString() : text.sliced(end + 2);
}

} // namespace

CheckList::CheckList(const domain::CodeTables &tables, QWidget *parent)
    : QWidget(parent), m_tables(tables), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::gap);
}

void CheckList::setChecks(const std::vector<Check> &checks, const QStringList &titles)
{
    if (checks == m_checks && m_column->count() > 0)
        return; // What has the keyboard stays.
    while (QLayoutItem *old = m_column->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_checks = checks;
    m_shown = -1;
    m_folded.clear();
    const int remarks = countOf(Standing::Remark);
    int told = 0;
    for (const Check &check : m_checks) {
        if (check.standing == Standing::LookAt) {
            addPoint(check, titles);
            continue;
        }
        QWidget *line = addLine(check);
        if (check.standing != Standing::Remark || ++told < remarksTold || remarks <= remarksTold)
            continue;
        line->hide();
        m_folded.append(line);
        if (told == remarks)
            addUnfolding();
    }
}

void CheckList::addUnfolding()
{
    auto *link = new CheckLink(tr("%n more remarks", nullptr, int(m_folded.size())), this);
    m_column->addWidget(link, 0, Qt::AlignLeft);
    connect(link, &CheckLink::clicked, this, [this, link] {
        for (QWidget *line : std::as_const(m_folded))
            line->show();
        m_folded.clear();
        link->hide();
    });
}

void CheckList::addPoint(const Check &check, const QStringList &titles)
{
    auto *point = new QWidget(this);
    auto *column = new QVBoxLayout(point);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(
        new CheckWords(titleOf(check), Type::BodyStrong, Tint::Warn, QStringLiteral("dais-warning"), point));
    auto *below = new QVBoxLayout;
    below->setContentsMargins(CheckWords::signRoom(), 0, 0, 0);
    below->setSpacing(1);
    column->addLayout(below);
    if (titles.size() > 1)
        below->addWidget(new CheckWords(titles.value(check.document), Type::Secondary, Tint::Quiet, {}, point));
    if (const QString body = bodyOf(check); !body.isEmpty())
        below->addWidget(new CheckWords(body, Type::Body, Tint::Plain, {}, point));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::inner);
    below->addLayout(row);
    if (!check.rule.isEmpty())
        row->addWidget(new CheckWords(check.rule, Type::Secondary, Tint::Quiet, {}, point), 1, Qt::AlignVCenter);
    if (check.page > 0)
        addPageLink(check, *row);
    if (check.rule.isEmpty())
        row->addStretch();
    m_column->addWidget(point);
}

QWidget *CheckList::addLine(const Check &check)
{
    const auto [sign, tint] = [&]() -> std::pair<QString, Tint> {
        switch (check.standing) {
        case Standing::Passed:
            return {QStringLiteral("checkmark"), Tint::Ok};
        case Standing::LookAt:
        case Standing::Remark:
        case Standing::JudgeDecides:
            return {QStringLiteral("documentinfo"), Tint::Info};
        }
        Q_UNREACHABLE();
    }();
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gap);
    row->addWidget(new CheckWords(titleOf(check), Type::Body, tint, sign, line), 1);
    if (!check.rule.isEmpty() && check.standing != Standing::Passed)
        line->setToolTip(check.rule);
    else if (!check.rule.isEmpty())
        row->addWidget(makeLabel(QString(check.rule).remove(QStringLiteral("8 CFR ")).section(QLatin1Char(','), 0, 0),
                                 Type::Secondary, LabelInk::Muted, line),
                       0, Qt::AlignTop);
    if (check.page > 0)
        addPageLink(check, *row);
    m_column->addWidget(line);
    return line;
}

void CheckList::addPageLink(const Check &check, QBoxLayout &row)
{
    auto *link = new CheckLink(tr("Show page %1").arg(check.page), row.parentWidget());
    row.addWidget(link, 0, Qt::AlignTop);
    connect(link, &CheckLink::clicked, this,
            [this, check] { emit placeWanted(check.document, check.page, check.place); });
}

QString CheckList::titleOf(const Check &check) const
{
    switch (check.subject) {
    case Subject::Finding:
        if (check.standing == Standing::JudgeDecides)
            return tr("%1: the judge decides").arg(firstSentence(check.text));
        return firstSentence(check.text);
    case Subject::Reason: {
        const domain::RejectionCode *reason = m_tables.rejectionReasons().find(check.code);
        return reason ? reason->title : check.code;
    }
    case Subject::StillRunning:
        return tr("The court is still checking the files");
    case Subject::Opens:
        return tr("Every document opens");
    case Subject::FileKind:
        return tr("PDF or JPEG, 25 MB at most");
    case Subject::Resolution:
        return tr("No page was scanned too coarsely");
    case Subject::NoPrograms:
        return tr("No scripts, no files inside");
    case Subject::NoVirus:
        return tr("The virus scan found nothing");
    case Subject::CaseMatches:
        return tr("A-Number and name match the case");
    case Subject::CourtKeepsCase:
        return tr("This court keeps the record");
    case Subject::MayFileIt:
        return tr("This filer may file this document");
    }
    Q_UNREACHABLE();
}

QString CheckList::bodyOf(const Check &check) const
{
    if (check.subject == Subject::Finding)
        return rest(check.text);
    const domain::RejectionCode *reason = m_tables.rejectionReasons().find(check.code);
    return check.subject == Subject::Reason && reason ? reason->statement : QString();
}

bool CheckList::showNext()
{
    const int points = countOf(Standing::LookAt); // They stand first.
    if (points == 0)
        return false;
    m_shown = (m_shown + 1) % points;
    const Check &check = m_checks[std::size_t(m_shown)];
    emit placeWanted(check.document, check.page, check.place);
    return true;
}

int CheckList::countOf(Standing standing) const
{
    return int(std::count_if(m_checks.begin(), m_checks.end(),
                             [&](const Check &check) { return check.standing == standing; }));
}

QString CheckList::summary() const
{
    const int look = countOf(Standing::LookAt);
    const int passed = countOf(Standing::Passed);
    return look > 0 ? tr("%1 to look at, %2 passed").arg(look).arg(passed) : tr("%1 passed").arg(passed);
}

} // namespace dais::widgets
