#pragma once

#include "domain/charging_data.h"
#include "domain/code_tables.h"

#include <QWidget>

class QVBoxLayout;

namespace dais::widgets {

class ChargingPerson;
class CorrectionCombo;

/// What DHS entered with a charging document, for the clerk to verify beside its page 1: the case is made of it. UI
/// thread; `tables` outlives it.
class ChargingForm : public QWidget {
    Q_OBJECT
public:
    explicit ChargingForm(const domain::CodeTables &tables, QWidget *parent = nullptr);
    /// Shows the data; `typed` is what the clerk made of it before, if anything.
    void setData(const domain::ChargingData &asFiled, const std::optional<domain::ChargingData> &typed);
    void clear();
    /// The data as the clerk verified it; none when nothing was changed.
    [[nodiscard]] std::optional<domain::ChargingData> corrected() const;
    /// Looks whether everything can be read; puts the caret into the first field that cannot and gives a sentence.
    [[nodiscard]] QString checkReadable();

private:
    const domain::CodeTables &m_tables;
    QVBoxLayout *m_column;
    CorrectionCombo *m_caseType = nullptr;
    std::vector<ChargingPerson *> m_persons;
    domain::ChargingData m_asFiled;
};

} // namespace dais::widgets
