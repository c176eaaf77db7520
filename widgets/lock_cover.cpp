#include "widgets/lock_cover.h"
#include "widgets/error_text.h"
#include "widgets/metrics.h"
#include "widgets/tinted_box.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace dais::widgets {
namespace {

constexpr int tickMilliseconds = 1000;

} // namespace

LockCover::LockCover(const domain::Clock &clock, QWidget *parent)
    : FormPage(parent), m_clock(clock), m_zone(QTimeZone::utc()),
      m_court(makeLabel({}, Type::ScreenTitle, LabelInk::Text, this)),
      m_time(makeLabel({}, Type::Clock, LabelInk::Text, this)),
      m_date(makeLabel({}, Type::Body, LabelInk::Muted, this)), m_message(new TintedBox(this)),
      m_unlock(new QPushButton(tr("Unlock  (Enter)"), this))
{
    column().addWidget(m_court);
    column().addWidget(m_time);
    column().addWidget(m_date);
    column().addSpacing(2 * space::wide);
    QLabel *promise = makeLabel(tr("Locked. Your work is saved here."), Type::BodyStrong, LabelInk::Text, this);
    column().addWidget(promise);
    column().addSpacing(space::inner);
    m_password = addField(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    column().addWidget(m_message);
    column().addSpacing(space::gap);
    auto *buttons = new QHBoxLayout;
    m_unlock->setDefault(true);
    setHeightAt100Percent(*m_unlock, 36);
    buttons->addWidget(m_unlock);
    buttons->addStretch();
    column().addLayout(buttons);
    column().addStretch();

    connect(m_unlock, &QPushButton::clicked, this, &LockCover::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &LockCover::submit);
    m_ticks.setInterval(tickMilliseconds);
    connect(&m_ticks, &QTimer::timeout, this, &LockCover::tick);
}

void LockCover::setCourt(const QString &name, const QTimeZone &zone)
{
    m_court->setText(name);
    m_zone = zone;
    tick();
}

void LockCover::showChecking()
{
    m_message->saysNothing();
    m_unlock->setEnabled(false);
    m_password->setReadOnly(true);
}

void LockCover::showTrouble(const Error &error)
{
    m_unlock->setEnabled(true);
    m_password->setReadOnly(false);
    m_password->clear();
    m_message->say(toldOf(error, Doing::Unlocking), Tint::Bad, QStringLiteral("dais-warning"));
    m_password->setFocus();
}

void LockCover::reset()
{
    m_unlock->setEnabled(true);
    m_password->setReadOnly(false);
    m_password->clear();
    m_message->saysNothing();
}

void LockCover::submit()
{
    if (m_unlock->isEnabled() && !m_password->text().isEmpty())
        emit unlockRequested(m_password->text());
}

void LockCover::tick()
{
    const QDateTime there = m_clock.now().toTimeZone(m_zone);
    const QLocale words(QLocale::English, QLocale::UnitedStates);
    m_time->setText(words.toString(there, QStringLiteral("h:mm ap")).toLower());
    m_date->setText(words.toString(there, QStringLiteral("dddd, MMMM d, yyyy")));
}

void LockCover::showEvent(QShowEvent *event)
{
    FormPage::showEvent(event);
    tick();
    m_ticks.start();
    m_password->setFocus();
}

void LockCover::hideEvent(QHideEvent *event)
{
    m_ticks.stop();
    FormPage::hideEvent(event);
}

} // namespace dais::widgets
