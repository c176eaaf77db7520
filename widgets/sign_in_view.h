#pragma once

#include "domain/result.h"
#include "widgets/form_page.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace dais::widgets {

class TintedBox;

/// What somebody typed to sign in. The password is not kept by the view once the answer came.
struct Credentials {
    QString server;
    QString user;
    QString password;
};

/// Asks for the court's server, the name and the password. Knows nothing of networks: the program answers
/// each request with one of the functions below. Nothing typed is lost but the password.
class SignInView : public FormPage {
    Q_OBJECT

public:
    explicit SignInView(QWidget *parent = nullptr);

    /// Fills in what was used last; the focus goes to the first empty field.
    void setKnown(const QString &server, const QString &user);

    /// Whether this person may unlock what is on this computer when the court cannot be reached.
    enum class OfflineUnlock { Possible, Impossible };

    /// The request is under way; Esc or the button asks to stop it.
    void showConnecting();
    /// The request came to nothing; says why in words.
    void showTrouble(const Error &error, OfflineUnlock offline);
    /// Ready for the next person: no password, no message.
    void reset();

signals:
    void signInRequested(const dais::widgets::Credentials &credentials);
    /// Unlock what is on this computer, without the court.
    void offlineUnlockRequested(const dais::widgets::Credentials &credentials);
    void stopRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void submit();
    void setBusy(bool busy);
    void focusFirstEmpty();
    [[nodiscard]] Credentials typed() const;
    [[nodiscard]] bool isComplete() const;

    QLineEdit *m_server;
    QLineEdit *m_user;
    QLineEdit *m_password;
    TintedBox *m_message;
    QPushButton *m_signIn;
    QPushButton *m_offline;
    QLabel *m_progress;
    bool m_busy = false;
};

} // namespace dais::widgets
