#pragma once

#include "domain/filing_effect.h"
#include "domain/particulars.h"

#include <QWidget>

class QLineEdit;

namespace dais::widgets {

class CorrectionCombo;
class FieldGrid;

/// What a document changes in its case when it is accepted, for the clerk to check against page 1: who appears, a new
/// address, custody, the start of an asylum clock. Empty for documents that change nothing. UI thread.
class ParticularsForm : public QWidget {
    Q_OBJECT
public:
    using Act = domain::FilingEffect::Act;
    /// `said` is what the filer or, before, the clerk typed; `filer` fills in who appears where nothing was said.
    ParticularsForm(Act act, const std::optional<domain::Particulars> &said, const QString &filer,
                    QWidget *parent = nullptr);
    /// As it stands; what was said where nothing was changed.
    [[nodiscard]] std::optional<domain::Particulars> particulars() const;
    /// The first field that is missing or cannot be read, with a sentence about it; null when all can.
    struct Trouble {
        QWidget *field = nullptr;
        QString sentence;
    };
    [[nodiscard]] Trouble trouble() const;

private:
    void build(FieldGrid &grid, const domain::Particulars &shown, const QString &filer);
    void buildAppearance(FieldGrid &grid, const domain::Particulars &shown, const QString &filer);
    void buildAddress(FieldGrid &grid, const domain::PostalAddress &shown);
    void buildCustody(FieldGrid &grid, const domain::Particulars &shown);
    [[nodiscard]] domain::Particulars read() const;

    Act m_act;
    std::optional<domain::Particulars> m_said;
    domain::Particulars m_first; ///< What the fields held before anybody typed.
    QLineEdit *m_name = nullptr; ///< Of the practitioner, or of the place of custody.
    QLineEdit *m_street = nullptr;
    QLineEdit *m_city = nullptr;
    QLineEdit *m_state = nullptr;
    QLineEdit *m_zip = nullptr;
    QLineEdit *m_date = nullptr;
    CorrectionCombo *m_choice = nullptr; ///< Scope, or status of custody.
};

} // namespace dais::widgets
