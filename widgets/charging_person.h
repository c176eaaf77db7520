#pragma once

#include "domain/charging_data.h"
#include "domain/code_tables.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace dais::widgets {

class CorrectionCombo;

/// One respondent of a charging document, to be checked against its page 1. What is typed is kept as typed; person()
/// reads it. UI thread.
class ChargingPerson : public QWidget {
    Q_OBJECT
public:
    ChargingPerson(const QString &heading, const domain::ChargedPerson &person, const domain::CodeTables &tables,
                   QWidget *parent = nullptr);
    /// The data as it stands; an A-Number or a date that cannot be read is none.
    [[nodiscard]] domain::ChargedPerson person() const;
    /// The first field that cannot be read, with a sentence about it; null when all can.
    struct Trouble {
        QWidget *field = nullptr;
        QString sentence;
    };
    [[nodiscard]] Trouble trouble() const;

private:
    domain::ChargedPerson m_asFiled;
    QLineEdit *m_number;
    QLineEdit *m_family;
    QLineEdit *m_given;
    QLineEdit *m_birth;
    QLineEdit *m_street;
    QLineEdit *m_city;
    QLineEdit *m_state;
    QLineEdit *m_zip;
    CorrectionCombo *m_nationality;
    CorrectionCombo *m_language;
    QCheckBox *m_detained;
};

} // namespace dais::widgets
