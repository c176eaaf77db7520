#include "widgets/outage_form.h"

#include "widgets/court_time_edit.h"
#include "widgets/decision_parts.h"
#include "widgets/error_text.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/tinted_box.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace dais::widgets {

OutageForm::OutageForm(const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_zone(zone), m_lasts(new QCheckBox(tr("Filing is still down"), this)),
      m_planned(new QCheckBox(tr("It was planned"), this)),
      m_announced(new QCheckBox(tr("Filers were told before it began"), this)), m_reason(new QLineEdit(this)),
      m_told(new TintedBox(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space::gap, 0, space::gap);
    grid->setHorizontalSpacing(space::side);
    grid->setVerticalSpacing(space::gap);
    grid->setColumnStretch(3, 1);
    grid->addWidget(m_told, 0, 0, 1, 4);
    m_from = addTime(tr("From"), *grid, 1);
    m_to = addTime(tr("Until it worked again"), *grid, 2);
    grid->addWidget(m_lasts, 2, 2);
    grid->addWidget(m_planned, 3, 1);
    grid->addWidget(m_announced, 4, 1);
    m_announcedAt = addTime(tr("When they were told"), *grid, 5);
    auto *label = makeLabel(tr("What happened"), Type::Body, LabelInk::Text, this);
    label->setBuddy(m_reason);
    m_reason->setAccessibleName(label->text());
    m_reason->setMaxLength(300);
    grid->addWidget(label, 6, 0);
    grid->addWidget(m_reason, 6, 1, 1, 3);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::gap);
    m_save = makeDecisionButton(textWithKey(tr("Note it"), QKeySequence(Qt::CTRL | Qt::Key_Return)), this);
    m_save->setDefault(true);
    QPushButton *cancel = makeDecisionButton(tr("Cancel"), this);
    buttons->addWidget(m_save);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    grid->addLayout(buttons, 7, 1, 1, 3);
    for (QCheckBox *box : {m_lasts, m_planned, m_announced})
        connect(box, &QCheckBox::toggled, this, &OutageForm::follow);
    connect(m_save, &QPushButton::clicked, this, &OutageForm::saveWanted);
    connect(cancel, &QPushButton::clicked, this, &OutageForm::cancelled);
    const QKeySequence enter(Qt::CTRL | Qt::Key_Enter);
    addKeyAction(*this, {tr("Note the outage"), {QKeySequence(Qt::CTRL | Qt::Key_Return), enter}, tr("note it")},
                 [this] { emit saveWanted(); });
    addKeyAction(*this, {tr("Leave the outage as it was"), {Qt::Key_Escape}, tr("cancel")},
                 [this] { emit cancelled(); });
    setFocusProxy(m_from);
}

CourtTimeEdit *OutageForm::addTime(const QString &label, QGridLayout &grid, int row)
{
    auto *edit = new CourtTimeEdit(label, m_zone, this);
    auto *words = makeLabel(label, Type::Body, LabelInk::Text, this);
    words->setBuddy(edit);
    grid.addWidget(words, row, 0);
    grid.addWidget(edit, row, 1);
    return edit;
}

void OutageForm::beginNew(const QDateTime &now)
{
    beginFrom({.from = now}, now);
    m_reason->clear();
}

void OutageForm::beginFrom(const domain::OutageRecord &record, const QDateTime &now)
{
    m_id = record.id;
    m_told->saysNothing();
    m_from->setInstant(record.from);
    m_to->setInstant(record.to.value_or(now));
    m_announcedAt->setInstant(record.announcedAt.value_or(record.from));
    m_lasts->setChecked(!record.to);
    m_planned->setChecked(record.kind == domain::Outage::Kind::Planned);
    m_announced->setChecked(record.announcedAt.has_value());
    m_reason->setText(record.reason);
    follow();
}

void OutageForm::follow()
{
    m_to->setEnabled(!m_lasts->isChecked());
    m_announced->setEnabled(m_planned->isChecked());
    m_announcedAt->setEnabled(m_planned->isChecked() && m_announced->isChecked());
}

OutageForm::Typed OutageForm::typed() const
{
    const bool planned = m_planned->isChecked();
    return {.id = m_id,
            .from = m_from->instant(),
            .to = m_lasts->isChecked() ? std::nullopt : std::optional(m_to->instant()),
            .announcedAt = planned && m_announced->isChecked() ? std::optional(m_announcedAt->instant()) : std::nullopt,
            .kind = planned ? domain::Outage::Kind::Planned : domain::Outage::Kind::Unplanned,
            .reason = m_reason->text().trimmed()};
}

void OutageForm::say(const Told &told)
{
    m_told->say(told, Tint::Bad, QStringLiteral("data-warning"));
}

} // namespace dais::widgets
