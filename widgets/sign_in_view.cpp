#include "widgets/sign_in_view.h"
#include "widgets/error_text.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/tinted_box.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dais::widgets {

SignInView::SignInView(QWidget *parent) : FormPage(parent)
{
    column().addWidget(makeLabel(tr("Sign in"), Type::ScreenTitle, LabelInk::Text, this));
    column().addWidget(makeLabel(tr("Dais, the court's workstation"), Type::Body, LabelInk::Muted, this));
    column().addSpacing(space::wide);
    m_server = addField(tr("Court's server"));
    m_server->setPlaceholderText(QStringLiteral("https://"));
    m_user = addField(tr("Name"));
    m_password = addField(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);

    m_message = new TintedBox(this);
    column().addWidget(m_message);
    column().addSpacing(space::gap);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::gap);
    m_signIn = new QPushButton(tr("Sign in  (Enter)"), this);
    m_signIn->setDefault(true);
    m_offline = new QPushButton(tr("Work offline"), this);
    m_offline->hide();
    for (QPushButton *button : {m_signIn, m_offline}) {
        setHeightAt100Percent(*button, 36);
        buttons->addWidget(button);
    }
    m_progress = makeLabel({}, Type::Body, LabelInk::Muted, this);
    buttons->addWidget(m_progress);
    buttons->addStretch();
    column().addLayout(buttons);
    column().addSpacing(space::wide);
    QLabel *promise = makeLabel(tr("What was saved on this computer stays here and is sent when its owner signs in."),
                                Type::Secondary, LabelInk::Muted, this);
    promise->setWordWrap(true);
    column().addWidget(promise);
    column().addStretch();

    connect(m_signIn, &QPushButton::clicked, this, [this] { m_busy ? emit stopRequested() : submit(); });
    // Enter on the button that has the keyboard presses it; outside of a dialog Qt has only Space for that.
    addKeyAction(*m_offline, {m_offline->text(), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}},
                 [this] { m_offline->click(); });
    connect(m_offline, &QPushButton::clicked, this, [this] { emit offlineUnlockRequested(typed()); });
    for (QLineEdit *field : {m_server, m_user, m_password})
        connect(field, &QLineEdit::returnPressed, this, &SignInView::submit);
}

void SignInView::setKnown(const QString &server, const QString &user)
{
    m_server->setText(server);
    m_user->setText(user);
    focusFirstEmpty();
}

void SignInView::showConnecting()
{
    m_message->saysNothing();
    m_offline->hide();
    setBusy(true);
}

void SignInView::showTrouble(const Error &error, OfflineUnlock offline)
{
    setBusy(false);
    const bool canUnlock = offline == OfflineUnlock::Possible && error.detail != QLatin1String("wrong_password");
    Told told = toldOf(error, Doing::SigningIn);
    if (error.kind == Error::Kind::Offline)
        told = {tr("The court cannot be reached"),
                canUnlock ? tr("You can work with what is on this computer. It is sent when the network is back.")
                          : tr("Check the network and the address, then sign in again.")};
    m_message->say(told, error.kind == Error::Kind::Offline ? Tint::Warn : Tint::Bad,
                   error.kind == Error::Kind::Offline ? QStringLiteral("network-disconnect")
                                                      : QStringLiteral("dais-warning"));
    m_offline->setVisible(canUnlock);
    if (error.detail == QLatin1String("wrong_password"))
        m_password->clear();
    if (canUnlock)
        m_offline->setFocus();
    else
        m_password->setFocus();
}

void SignInView::reset()
{
    setBusy(false);
    m_message->saysNothing();
    m_offline->hide();
    m_password->clear();
    focusFirstEmpty();
}

void SignInView::submit()
{
    if (m_busy)
        return;
    if (!isComplete())
        return focusFirstEmpty();
    emit signInRequested(typed());
}

void SignInView::setBusy(bool busy)
{
    m_busy = busy;
    for (QLineEdit *field : {m_server, m_user, m_password})
        field->setReadOnly(busy);
    m_signIn->setText(busy ? tr("Stop  (Esc)") : tr("Sign in  (Enter)"));
    m_signIn->setDefault(!busy);
    m_progress->setText(busy ? tr("Contacting the court") : QString());
}

void SignInView::focusFirstEmpty()
{
    for (QLineEdit *field : {m_server, m_user, m_password}) {
        if (field->text().isEmpty())
            return field->setFocus();
    }
    m_password->setFocus();
}

Credentials SignInView::typed() const
{
    return {m_server->text().trimmed(), m_user->text().trimmed(), m_password->text()};
}

bool SignInView::isComplete() const
{
    const Credentials now = typed();
    return !now.server.isEmpty() && !now.user.isEmpty() && !now.password.isEmpty();
}

void SignInView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_busy)
        emit stopRequested();
    else
        FormPage::keyPressEvent(event);
}

void SignInView::showEvent(QShowEvent *event)
{
    FormPage::showEvent(event);
    focusFirstEmpty();
}

} // namespace dais::widgets
