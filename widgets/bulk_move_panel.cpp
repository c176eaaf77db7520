#include "widgets/bulk_move_panel.h"

#include "domain/local_time.h"
#include "widgets/court_time_edit.h"
#include "widgets/decision_parts.h"
#include "widgets/error_text.h"
#include "widgets/field_grid.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/region.h"
#include "widgets/tinted_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace dais::widgets {

using domain::Absence;

BulkMovePanel::BulkMovePanel(const QString &court, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_court(court), m_zone(zone), m_who(new QComboBox(this)),
      m_from(new CourtTimeEdit(tr("From"), zone, this)), m_to(new CourtTimeEdit(tr("Until"), zone, this)),
      m_reason(new QLineEdit(this)),
      m_holiday(new QCheckBox(tr("The days count as legal holidays: deadlines move"), this)),
      m_told(new TintedBox(this)), m_summary(makeLabel(QString(), Type::Body, LabelInk::Text, this)),
      m_table(new QTableWidget(0, 4, this))
{
    build();
}

void BulkMovePanel::build()
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::side, space::wide, space::side);
    column->setSpacing(space::gap);
    column->addWidget(
        makeLabel(tr("Somebody is away, or something is closed"), Type::DocumentTitle, LabelInk::Text, this));
    auto *fields = new QWidget(this);
    fields->setMaximumWidth(scaled(560));
    auto *grid = new FieldGrid(fields);
    m_who->setAccessibleName(tr("Who or what"));
    m_reason->setAccessibleName(tr("Why"));
    m_reason->setMaxLength(200);
    grid->addField(m_who);
    grid->addField(m_from);
    grid->addField(m_to);
    grid->addField(m_reason);
    grid->addUnder(m_holiday);
    column->addWidget(fields);
    auto *asking = new QHBoxLayout;
    m_plan = makeDecisionButton(textWithKey(tr("What would move"), QKeySequence(Qt::Key_F9)), this);
    asking->addWidget(m_plan);
    QPushButton *fromFile = makeDecisionButton(tr("From a calendar\u2026"), this);
    connect(fromFile, &QPushButton::clicked, this, &BulkMovePanel::fileWanted);
    asking->addWidget(fromFile);
    asking->addStretch(1);
    column->addLayout(asking);
    column->addWidget(m_told);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_table->setHorizontalHeaderLabels({tr("Case"), tr("From"), tr("To"), tr("Look at")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAccessibleName(tr("What would move"));
    column->addWidget(m_table, 1);
    auto *buttons = new QHBoxLayout;
    m_move = makeDecisionButton(QString(), this);
    m_move->setDefault(true);
    QPushButton *cancel = makeDecisionButton(tr("Cancel"), this);
    buttons->addWidget(m_move);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    column->addLayout(buttons);
    markRegion(*this, tr("Moving many hearings"));
    connect(m_who, &QComboBox::currentIndexChanged, this, [this] {
        m_holiday->setVisible(Absence::Of(m_who->currentData().toList().value(0).toInt()) == Absence::Of::Court);
        setPlan({}, QString());
    });
    for (CourtTimeEdit *edit : {m_from, m_to})
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, [this] { setPlan({}, QString()); });
    connect(m_table, &QTableWidget::itemChanged, this, &BulkMovePanel::follow);
    connect(m_plan, &QPushButton::clicked, this, &BulkMovePanel::planWanted);
    connect(m_move, &QPushButton::clicked, this, &BulkMovePanel::moveWanted);
    connect(cancel, &QPushButton::clicked, this, &BulkMovePanel::cancelled);
    addKeyAction(*this, {tr("Work out what would move"), {Qt::Key_F9}, tr("what would move")},
                 [this] { emit planWanted(); });
    addKeyAction(*this,
                 {tr("Move all that is ticked"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                  tr("move them")},
                 [this] {
                     if (m_move->isEnabled())
                         emit moveWanted();
                 });
    addKeyAction(*this, {tr("Back to the docket, nothing moved"), {Qt::Key_Escape}, tr("back")},
                 [this] { emit cancelled(); });
    setFocusProxy(m_who);
    follow();
}

void BulkMovePanel::setChoices(const std::vector<domain::RosterEntry> &people, const QStringList &rooms)
{
    const QSignalBlocker quiet(m_who);
    m_who->clear();
    for (const domain::RosterEntry &person : people)
        if (person.role == domain::Role::Judge)
            m_who->addItem(tr("%1 is away").arg(person.name),
                           QVariantList{int(Absence::Of::Judge), person.user.uuid(), person.name});
    for (const QString &room : rooms)
        m_who->addItem(tr("%1 is closed").arg(room), QVariantList{int(Absence::Of::Room), QUuid(), room});
    m_who->addItem(tr("The court is closed"), QVariantList{int(Absence::Of::Court), QUuid(), QString()});
}

void BulkMovePanel::begin(const QDate &day)
{
    m_from->setInstant(domain::startOfLocalDay(day, m_zone));
    m_to->setInstant(domain::startOfLocalDay(day.addDays(5), m_zone));
    m_reason->clear();
    m_told->saysNothing();
    m_holiday->setVisible(Absence::Of(m_who->currentData().toList().value(0).toInt()) == Absence::Of::Court);
    setPlan({}, QString());
}

Absence BulkMovePanel::typed() const
{
    const QVariantList who = m_who->currentData().toList();
    Absence absence;
    absence.court = m_court;
    absence.of = Absence::Of(who.value(0).toInt());
    const QUuid judge = who.value(1).value<QUuid>();
    if (!judge.isNull())
        absence.judge = domain::UserId(judge);
    absence.name = who.value(2).toString();
    absence.from = m_from->instant();
    absence.to = m_to->instant();
    absence.reason = m_reason->text().trimmed();
    absence.holiday = absence.of == Absence::Of::Court && m_holiday->isChecked();
    return absence;
}

QString BulkMovePanel::reasonCode() const
{
    switch (typed().of) {
    case Absence::Of::Judge:
        return QStringLiteral("judge_away");
    case Absence::Of::Room:
        return QStringLiteral("room_closed");
    case Absence::Of::Court:
        return QStringLiteral("court_closed");
    }
    Q_UNREACHABLE();
}

void BulkMovePanel::setPlan(const std::vector<Line> &lines, const QString &summary)
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(lines.size()));
    for (int row = 0; row < int(lines.size()); ++row) {
        const Line &line = lines[std::size_t(row)];
        auto *who = new QTableWidgetItem(line.who);
        const bool hasPlace = !line.to.isEmpty();
        who->setFlags(hasPlace ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                               : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        if (hasPlace)
            who->setCheckState(Qt::Checked);
        m_table->setItem(row, 0, who);
        m_table->setItem(row, 1, new QTableWidgetItem(line.from));
        m_table->setItem(row, 2, new QTableWidgetItem(hasPlace ? line.to : tr("no free slot: it stays")));
        m_table->setItem(row, 3, new QTableWidgetItem(line.note));
    }
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
    follow();
}

std::vector<int> BulkMovePanel::ticked() const
{
    std::vector<int> rows;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (m_table->item(row, 0)->flags() & Qt::ItemIsUserCheckable &&
            m_table->item(row, 0)->checkState() == Qt::Checked)
            rows.push_back(row);
    return rows;
}

void BulkMovePanel::follow()
{
    const int count = int(ticked().size());
    m_move->setEnabled(count > 0);
    m_move->setText(textWithKey(count > 0 ? tr("Move %n hearing(s) as one", nullptr, count) : tr("Move them as one"),
                                QKeySequence(Qt::CTRL | Qt::Key_Return)));
}

void BulkMovePanel::say(const Told &told)
{
    m_told->say(told, Tint::Bad, QStringLiteral("dais-warning"));
}

QStringList BulkMovePanel::lines() const
{
    QStringList all;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int cell = 0; cell < 4; ++cell)
            cells.append(m_table->item(row, cell)->text());
        all.append(cells.join(QStringLiteral(" | ")));
    }
    return all;
}

} // namespace dais::widgets
