#pragma once

#include "pdf/sealed_file.h"

#include <qpdf/Pipeline.hh>
#include <stdexcept>

namespace dais::pdf::worker {

/// Lets libqpdf write into an OutputFile. Past the limit it throws OutputPipeline::Full through libqpdf, which
/// the caller of QPDFWriter::write() catches and answers with too_costly.
class OutputPipeline : public Pipeline {
public:
    struct Full : std::runtime_error {
        Full() : std::runtime_error("output limit reached") {}
    };

    explicit OutputPipeline(OutputFile &file) : Pipeline("dais output", nullptr), m_file(file)
    {
        m_waiting.reserve(pieceBytes);
    }
    void write(unsigned char const *bytes, size_t size) override
    {
        if (m_waiting.size() + qsizetype(size) > pieceBytes)
            flush();
        if (qsizetype(size) >= pieceBytes)
            store(QByteArrayView(bytes, qsizetype(size)));
        else
            m_waiting.append(reinterpret_cast<const char *>(bytes), qsizetype(size));
    }
    /// Nothing: libqpdf also calls it on its way out of an exception.
    void finish() override {}
    /// The last piece goes out; to be called when libqpdf has written everything.
    void end() { flush(); }

private:
    /// libqpdf writes a word at a time; each piece is a call of the system.
    static constexpr qsizetype pieceBytes = 256 << 10;

    void flush()
    {
        store(m_waiting);
        m_waiting.resize(0);
    }
    void store(QByteArrayView bytes)
    {
        if (!bytes.isEmpty() && !m_file.write(bytes))
            throw Full();
    }

    OutputFile &m_file;
    QByteArray m_waiting;
};

} // namespace dais::pdf::worker
