#pragma once

#include "server/intake/check.h"
#include "tests/pdf/inspect_fixtures.h"

#include <QTemporaryFile>

namespace dais::tests {

/// Answers what the test says, and remembers how often it was asked.
class FakeExaminer final : public server::intake::Examiner {
public:
    FakeExaminer()
    {
        inspection->type = pdf::Inspection::Type::Pdf;
        inspection->opening = pdf::Inspection::Opening::Opens;
        inspection->pages = 1;
    }
    Result<pdf::Inspection> inspect(const pdf::SealedFile &, std::stop_token) override
    {
        ++inspections;
        return inspection;
    }
    Result<pdf::SecondOpinion> askPoppler(const pdf::SealedFile &, std::stop_token) override
    {
        ++opinions;
        return opinion;
    }

    Result<pdf::PageReading> readPages(const pdf::SealedFile &, const QList<int> &, int, std::stop_token) override
    {
        ++readings;
        return reading;
    }

    Result<pdf::Inspection> inspection = pdf::Inspection{};
    Result<pdf::SecondOpinion> opinion = pdf::SecondOpinion{true, false, 1};
    Result<pdf::PageReading> reading = pdf::PageReading{};
    int readings = 0;
    int inspections = 0;
    int opinions = 0;
};

/// A scanner that says what the test wants.
class FakeScanner final : public server::intake::Scanner {
public:
    Result<server::intake::ScanResult> scan(const pdf::SealedFile &, std::stop_token) override { return result; }
    bool isUp(std::stop_token) override { return result.has_value(); }
    Result<server::intake::ScanResult> result = server::intake::ScanResult{server::intake::ScanResult::Kind::Clean, {}};
};

/// An open file with these bytes.
class FileOf {
public:
    explicit FileOf(const QByteArray &bytes)
    {
        m_file.open();
        m_file.write(bytes);
        m_file.flush();
    }
    [[nodiscard]] int descriptor() const { return m_file.handle(); }
    [[nodiscard]] QString path() const { return m_file.fileName(); }
    void resize(qint64 bytes) { m_file.resize(bytes); }

private:
    QTemporaryFile m_file;
};

} // namespace dais::tests
